import { addDays } from '#calendar';
import { day, int, lastDay, newRef, sha256, title, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { accessCommand } from './access-command.js';

/** Days for which a document proves something, unless it says otherwise. */
const VALID_DAYS = 365;

export const registerEvidence = accessCommand('registerEvidence', {
  label: say('Déposer une preuve', 'Register evidence'),
  about: say(
    'Dépose un document : son empreinte, le jour où il prend effet et jusqu’à quand il peut être cité.',
    'Deposits a document: its hash, the day it takes effect and until when it may be cited.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'TEAM', 'SUCCESSOR'],
  fields: {
    evidence: newRef('evidence'),
    title: title().about(say('Titre du document.', 'Title of the document.')),
    sha256: sha256(),
    effectiveOn: day().about(
      say(
        'Jour à partir duquel le document vaut ; pas dans le futur.',
        'Day from which the document holds; not in the future.',
      ),
    ),
    validUntil: lastDay('effectiveOn')
      .maybe()
      .about(
        say(
          'Dernier jour où il peut être cité ; sans indication, 365 jours après sa prise d’effet.',
          'Last day on which it may be cited; left out, 365 days after it takes effect.',
        ),
      ),
    dossierLine: int(1, 20)
      .maybe()
      .about(
        say(
          'Ligne du dossier de due diligence opérationnelle, de 1 à 20.',
          'Line of the operations due-diligence file, 1 to 20.',
        ),
      ),
  },
  decide(_, input, { today }) {
    const { effectiveOn, validUntil = addDays(effectiveOn, VALID_DAYS) } = input;
    if (effectiveOn > today) return refuse('FUTURE_DATE', { date: effectiveOn });
    return [fact('EvidenceAttached', { ...input, validUntil })];
  },
});
