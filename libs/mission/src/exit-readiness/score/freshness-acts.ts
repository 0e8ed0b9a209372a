import type { Sentence } from '#decider';
import type { FollowedInput } from '../readiness-vocabulary.js';

type Act = (subject: string) => Sentence;

/** What makes an input of the score fresh again. */
export const freshnessAct = (input: FollowedInput, subject: string | undefined): Sentence => ACTS[input](subject ?? '');

/** One sentence about a subject, another for when nothing is there to be followed yet. */
const named = (subject: string, one: Sentence, none: Sentence): Sentence => (subject === '' ? none : one);

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
    named(
      item,
      { fr: `Évaluer de nouveau qui maîtrise ${item}.`, en: `Assess again who masters ${item}.` },
      { fr: 'Identifier les savoirs critiques.', en: 'Identify the critical knowledge.' },
    ),
  ritualLead: (ritual) =>
    named(
      ritual,
      { fr: `Confirmer ou transférer l’animation de ${ritual}.`, en: `Confirm or transfer the lead of ${ritual}.` },
      { fr: 'Planifier les rituels.', en: 'Schedule the rituals.' },
    ),
  decider: (domain) =>
    named(
      domain,
      { fr: `Dire qui décide : ${domain}.`, en: `Say who decides: ${domain}.` },
      { fr: 'Nommer les domaines de décision.', en: 'Name the domains of decision.' },
    ),
  processAssessment: (process) =>
    named(
      process,
      { fr: `Évaluer ${process}.`, en: `Assess ${process}.` },
      { fr: 'Identifier les processus critiques.', en: 'Identify the critical processes.' },
    ),
  kpi: (kpi) =>
    named(
      kpi,
      { fr: `Mesurer ${kpi}.`, en: `Measure ${kpi}.` },
      { fr: 'Donner une cible aux indicateurs.', en: 'Set targets for the KPIs.' },
    ),
  managers: () => ({ fr: 'Évaluer les managers.', en: 'Assess the managers.' }),
  dossier: () => ({ fr: 'Mettre à jour l’index du dossier.', en: 'Update the dossier index.' }),
};
