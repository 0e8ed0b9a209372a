import { say, type Sentence } from '#decider';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';
import { calledEach, type Sees } from '../../mission-titles.js';
import { SUBJECT_OF_INPUT, type FollowedInput } from '../readiness-vocabulary.js';

/** What an act is about, as each language names it; left out for when nothing is there to be followed yet. */
type Act = (subject: Sentence | undefined) => Sentence;

/** What makes an input of the score fresh again. */
export const freshnessAct = (input: FollowedInput, subject: Sentence | undefined): Sentence => ACTS[input](subject);

/** Inputs of one kind, by reference and title. */
export function calledInput(
  inputs: ReadinessInputs,
  input: FollowedInput,
  refs: readonly string[],
  sees: Sees,
): Sentence {
  return calledEach(inputs, SUBJECT_OF_INPUT[input], refs, sees);
}

/** One sentence about a subject, another for when nothing is there to be followed yet. */
const named = (subject: Sentence | undefined, one: (subject: Sentence) => Sentence, none: Sentence): Sentence =>
  subject === undefined ? none : one(subject);

const ACTS: Readonly<Record<FollowedInput, Act>> = {
  decisionProcess: () => ({
    fr: 'Définir ou réviser un processus de décision.',
    en: 'Define or revise a decision process.',
  }),
  decision: () => ({ fr: 'Enregistrer les décisions prises.', en: 'Record the decisions taken.' }),
  tally: () => ({ fr: 'Enregistrer le relevé de la semaine.', en: 'Record the tally of the week.' }),
  ownerShare: () => ({
    fr: 'Enregistrer un relevé : la part du dirigeant date de plus de 45 jours.',
    en: 'Record a tally: the owner’s share is more than 45 days old.',
  }),
  keyAccount: () => ({ fr: 'Transférer une relation clé.', en: 'Transfer the relation with a key account.' }),
  absenceTest: () => ({ fr: 'Tenir un test d’absence du dirigeant.', en: 'Hold an absence test of the owner.' }),
  autonomy: (item) =>
    named(item, ({ fr, en }) => say(`Évaluer de nouveau qui maîtrise ${fr}.`, `Assess again who masters ${en}.`), {
      fr: 'Identifier les savoirs critiques.',
      en: 'Identify the critical knowledge.',
    }),
  ritualLead: (ritual) =>
    named(
      ritual,
      ({ fr, en }) => say(`Confirmer ou transférer l’animation : ${fr}.`, `Confirm or transfer the lead: ${en}.`),
      { fr: 'Planifier les rituels.', en: 'Schedule the rituals.' },
    ),
  decider: (domain) =>
    named(domain, ({ fr, en }) => say(`Dire qui décide : ${fr}.`, `Say who decides: ${en}.`), {
      fr: 'Nommer les domaines de décision.',
      en: 'Name the domains of decision.',
    }),
  processAssessment: (process) =>
    named(process, ({ fr, en }) => say(`Évaluer ${fr}.`, `Assess ${en}.`), {
      fr: 'Identifier les processus critiques.',
      en: 'Identify the critical processes.',
    }),
  kpi: (kpi) =>
    named(kpi, ({ fr, en }) => say(`Mesurer ${fr}.`, `Measure ${en}.`), {
      fr: 'Donner une cible aux indicateurs.',
      en: 'Set targets for the KPIs.',
    }),
  managers: () => ({ fr: 'Évaluer les managers.', en: 'Assess the managers.' }),
  dossier: () => ({ fr: 'Mettre à jour l’index du dossier.', en: 'Update the index of the file.' }),
};
