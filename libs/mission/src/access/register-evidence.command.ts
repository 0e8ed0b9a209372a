import { addDays } from '#calendar';
import { day, int, lastDay, newRef, sha256, title } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { accessCommand } from './access-command.js';

/** Days for which a document proves something, unless it says otherwise. */
const VALID_DAYS = 365;

export const registerEvidence = accessCommand('registerEvidence', {
  about: 'Deposits a document: its hash, the day it takes effect and until when it may be cited.',
  roles: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'TEAM', 'SUCCESSOR'],
  fields: {
    evidence: newRef('evidence'),
    title: title().about('Title of the document.'),
    sha256: sha256(),
    effectiveOn: day().about('Day from which the document holds; not in the future.'),
    validUntil: lastDay('effectiveOn')
      .maybe()
      .about('Last day on which it may be cited; left out, 365 days after it takes effect.'),
    dossierLine: int(1, 20).maybe().about('Line of the operations due-diligence dossier, 1 to 20.'),
  },
  decide(_, input, { today }) {
    const { effectiveOn, validUntil = addDays(effectiveOn, VALID_DAYS) } = input;
    if (effectiveOn > today) return refuse('FUTURE_DATE', { date: effectiveOn });
    return [fact('EvidenceAttached', { ...input, validUntil })];
  },
});
