import { addDays, formatDay } from '#calendar';
import type { ReadOnly } from '#decider';
import { everHeld } from '../access/access.state.js';
import { FRESH_FOR, isWithin } from '../inputs/freshness.js';
import type { ReadinessInputs } from '../inputs/readiness-inputs.js';
import type { Notice } from '../shared/notice.js';
import type { Day, Ref } from '../shared/vocabulary.js';
import { agreeing, called, counted, listed, percent } from '../shared/wording.js';
import { gateUrgency } from '../inputs/gate-urgency.js';
import { ATTRIBUTE_NAMES } from './attribute-names.js';
import { isFirmAuthored, isOwnWork } from './authorship.js';
import { ESTABLISHED, MANAGED } from './capability-level.js';
import { missingFor } from './next-level.js';
import { practiceOf, PRACTICE_DAYS } from './practice.js';
import { lastAssessment, type FollowedProcess } from './processes.state.js';
import { entriesOf } from '../shared/in-order.js';

type Process = ReadOnly<FollowedProcess>;
type Rule = (subject: Ref, process: Process, inputs: ReadinessInputs, day: Day) => Notice | undefined;

/** A façade is wide from here on. */
const WIDE_GAP = 0.3;

/** What is overdue or missing about the processes that are followed; nothing once the mission is closed. */
export const processNotices = (inputs: ReadinessInputs, day: Day): readonly Notice[] =>
  inputs.mission.status === 'CLOSED'
    ? []
    : entriesOf(inputs.processes.processes)
        .filter(([, { retired }]) => !retired)
        .flatMap(([ref, process]) => RULES.flatMap((rule) => rule(ref, process, inputs, day) ?? []));

const tooLow: Rule = (subject, process, inputs) => {
  const last = lastAssessment(process);
  if (!process.critical || !last || last.level >= MANAGED) return undefined;
  const missing = missingFor(last.level, last.ratings).map(({ attribute }) => ATTRIBUTE_NAMES[attribute]);
  return {
    code: 'PROCESS_TOO_LOW',
    urgency: gateUrgency(inputs, 'G-PROC'),
    whose: [process.owner],
    subject,
    since: last.on,
    fact: {
      fr: `Le processus critique ${called(subject, process.name)} n’est qu’au niveau ${last.level}.`,
      en: `Critical process ${called(subject, process.name)} is only at level ${last.level}.`,
    },
    expected: {
      fr: `Le faire progresser et l’évaluer à nouveau ; il manque : ${listed(
        missing.map(({ fr }) => fr),
        'fr',
      )}.`,
      en: `Bring it forward and assess it again; missing: ${listed(
        missing.map(({ en }) => en),
        'en',
      )}.`,
    },
  };
};

const neverAssessed: Rule = (subject, process) =>
  process.critical && process.assessments.length === 0
    ? {
        code: 'PROCESS_NEVER_ASSESSED',
        urgency: 'MISSING',
        subject,
        since: process.identifiedOn,
        fact: {
          fr: `Le processus critique ${called(subject, process.name)} n’a jamais été évalué.`,
          en: `Critical process ${called(subject, process.name)} was never assessed.`,
        },
        expected: { fr: 'L’évaluer, avec une preuve.', en: 'Assess it, with evidence.' },
      }
    : undefined;

const staleAssessment: Rule = (subject, process, _, day) => {
  const last = lastAssessment(process);
  if (!process.critical || !last || isWithin(FRESH_FOR.processAssessment, last.on, day)) return undefined;
  return {
    code: 'PROCESS_ASSESSMENT_STALE',
    urgency: 'OVERDUE',
    subject,
    since: addDays(last.on, FRESH_FOR.processAssessment),
    by: addDays(last.on, FRESH_FOR.processAssessment),
    fact: {
      fr: `Le processus ${called(subject, process.name)} a été évalué le ${formatDay(last.on, 'fr')}, il y a plus de ${FRESH_FOR.processAssessment} jours.`,
      en: `Process ${called(subject, process.name)} was last assessed on ${last.on}, more than ${FRESH_FOR.processAssessment} days ago.`,
    },
    expected: { fr: 'L’évaluer à nouveau.', en: 'Assess it again.' },
  };
};

const ownedByTheFirm: Rule = (subject, { owner, name }, { access }) =>
  everHeld(access, owner, 'CONSULTANT')
    ? {
        code: 'PROCESS_OWNED_BY_FIRM',
        urgency: 'MISSING',
        subject,
        fact: {
          fr: `${owner}, du cabinet, est responsable du processus ${called(subject, name)}.`,
          en: `${owner}, of the firm, owns process ${called(subject, name)}.`,
        },
        expected: { fr: 'Désigner un responsable interne.', en: 'Assign an internal owner.' },
      }
    : undefined;

const undocumented: Rule = (subject, process) =>
  process.critical && process.versions.length === 0
    ? {
        code: 'PROCESS_UNDOCUMENTED',
        urgency: 'MISSING',
        subject,
        since: process.identifiedOn,
        fact: {
          fr: `Le processus critique ${called(subject, process.name)} n’est pas écrit.`,
          en: `Critical process ${called(subject, process.name)} is not written down.`,
        },
        expected: {
          fr: 'Le faire écrire par ceux qui le pratiquent.',
          en: 'Have it written down by those who practise it.',
        },
      }
    : undefined;

const writtenByTheFirm: Rule = (subject, process, { access }) =>
  isFirmAuthored(access, process)
    ? {
        code: 'FIRM_AUTHORED',
        urgency: (lastAssessment(process)?.level ?? 0) >= ESTABLISHED ? 'MISSING' : 'WATCH',
        subject,
        fact: {
          fr: `Toutes les versions du processus ${called(subject, process.name)} sont écrites par le cabinet.`,
          en: `Every version of process ${called(subject, process.name)} was written by the firm.`,
        },
        expected: {
          fr: `Faire écrire la prochaine version par ${process.owner} ou une autre personne de l’entreprise.`,
          en: `Have ${process.owner} or another person of the company write the next version.`,
        },
      }
    : undefined;

const notApproved: Rule = (subject, { versions, name }) => {
  const last = versions.at(-1);
  return last?.approvals.length === 0
    ? {
        code: 'VERSION_NOT_APPROVED',
        urgency: 'MISSING',
        subject,
        since: last.on,
        fact: {
          fr: `La version ${last.version} du processus ${called(subject, name)} n’est pas approuvée.`,
          en: `Version ${last.version} of process ${called(subject, name)} is not approved.`,
        },
        expected: {
          fr: `La faire approuver par quelqu’un d’autre que ${last.author}.`,
          en: `Have it approved by a person other than ${last.author}.`,
        },
      }
    : undefined;
};

const facade: Rule = (subject, process, _, day) => {
  const { gap, runs, internal } = practiceOf(process, day);
  if (gap === undefined || gap < WIDE_GAP) return undefined;
  return {
    code: 'FACADE',
    urgency: 'WATCH',
    subject,
    fact: {
      fr: `Le processus ${called(subject, process.name)} est plus écrit que pratiqué (écart ${percent(gap, 'fr')}) : sur ${counted(runs.length, 'fr', 'exécution')} en ${PRACTICE_DAYS} jours, ${internal} ${agreeing(internal, 'fr', 'est interne', 'sont internes')}.`,
      en: `Process ${called(subject, process.name)} is documented more than it is practised (gap ${percent(gap, 'en')}): of ${counted(runs.length, 'en', 'execution')} in ${PRACTICE_DAYS} days, ${internal} ${agreeing(internal, 'en', 'is', 'are')} internal.`,
    },
    expected: {
      fr: 'Le faire pratiquer par des personnes de l’entreprise, et enregistrer les exécutions.',
      en: 'Have people of the company practise it, and record the executions.',
    },
  };
};

const ownWork: Rule = (subject, process) => {
  const last = lastAssessment(process);
  return last && isOwnWork(process, last)
    ? {
        code: 'OWN_WORK_ASSESSED',
        urgency: 'WATCH',
        subject,
        since: last.on,
        fact: {
          fr: `${last.by} a évalué son propre travail : le processus ${called(subject, process.name)}.`,
          en: `${last.by} assessed their own work: process ${called(subject, process.name)}.`,
        },
        expected: { fr: 'Le faire évaluer par une autre personne.', en: 'Have it assessed by another person.' },
      }
    : undefined;
};

const RULES: readonly Rule[] = [
  tooLow,
  neverAssessed,
  staleAssessment,
  ownedByTheFirm,
  undocumented,
  writtenByTheFirm,
  notApproved,
  facade,
  ownWork,
];
