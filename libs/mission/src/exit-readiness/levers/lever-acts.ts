import type { Sentence } from '#decider';
import { calledEach, type OpenSlices, type Sees } from '../../mission-titles.js';
import { briefly, counted } from '../../shared/wording.js';
import type { Lever } from './lever.js';
import { SUBJECT_OF_LEVER, type LeverAction } from './lever-vocabulary.js';

/** What is done about some things: as each language calls them, and by their references. */
type Act = (called: Sentence, refs: readonly string[]) => Sentence;

/** What is to be done to pull a lever, for a reader who sees some slices. */
export const leverAct = (
  mission: OpenSlices,
  { action, subjects }: Pick<Lever, 'action' | 'subjects'>,
  sees: Sees,
): Sentence => ACTS[action](calledEach(mission, SUBJECT_OF_LEVER[action], subjects, sees), subjects);

const ACTS: Readonly<Record<LeverAction, Act>> = {
  TRANSFER_ITEM: ({ fr, en }) => ({
    fr: `Transmettre ${fr} à une personne interne autre que le dirigeant, évaluée au niveau 4 avec preuve.`,
    en: `Pass ${en} on to an internal person other than the owner, assessed at level 4 with evidence.`,
  }),
  ESTABLISH_PROCESS: ({ fr, en }) => ({
    fr: `Faire pratiquer ${fr} par les internes et l’évaluer au niveau 3 ; le verrou se lève dès le niveau 2.`,
    en: `Have internal people practise ${en}, and assess it at level 3; the gate lifts from level 2.`,
  }),
  DEFINE_DECISION_PROCESS: ({ fr, en }) => ({
    fr: `Définir le processus de décision du domaine ${fr}, avec un décideur unique interne.`,
    en: `Define the decision process of ${en}, with one internal decider.`,
  }),
  HAND_DOMAIN_OVER: ({ fr, en }) => ({
    fr: `Confier les décisions du domaine ${fr} à une personne interne présente.`,
    en: `Hand the decisions of ${en} over to an internal person who is still there.`,
  }),
  HAND_RITUAL_OVER: ({ fr, en }) => ({
    fr: `Confier l’animation de ${fr} à une personne interne présente.`,
    en: `Hand the lead of ${en} over to an internal person who is still there.`,
  }),
  TRANSFER_KEY_ACCOUNT: ({ fr, en }) => ({
    fr: `Transférer la relation ${fr} à une personne interne autre que le dirigeant.`,
    en: `Transfer the relation ${en} to an internal person other than the owner.`,
  }),
  PASS_ABSENCE_TEST: () => ({
    fr: 'Réussir une absence du dirigeant de 20 jours ouvrés ; le verrou se lève dès 10.',
    en: 'Pass an absence of the owner of 20 working days; the gate lifts from 10.',
  }),
  REDUCE_OWNER_SHARE: () => ({
    fr: 'Ramener à sa cible la part des décisions courantes prises par le dirigeant, huit semaines de suite.',
    en: 'Bring the owner’s share of operating decisions down to its target, eight weeks in a row.',
  }),
  TRACE_DECISIONS: () => ({
    fr: 'Enregistrer chaque décision avec son motif dans les 5 jours ouvrés ; les autres sortent du score après 90 jours.',
    en: 'Record every decision with its reason within 5 working days; the others leave the score after 90 days.',
  }),
  HOLD_RITUALS: () => ({
    fr: 'Tenir tous les rituels prévus ; les semaines manquées sortent du score après 90 jours.',
    en: 'Hold every ritual planned; weeks in which one was missed leave the score after 90 days.',
  }),
  REACH_KPI_TARGET: ({ fr, en }) => ({ fr: `Amener ${fr} à sa cible.`, en: `Bring ${en} to its target.` }),
  RAISE_MANAGERS: () => ({
    fr: 'Amener tous les managers au niveau cible et les évaluer.',
    en: 'Bring all managers to the target level, and assess them.',
  }),
  COVER_DOSSIER: (_, lines) => ({
    fr: `Couvrir ${counted(lines.length, 'fr', 'ligne')} du dossier : ${briefly(lines, 'fr')}.`,
    en: `Cover ${counted(lines.length, 'en', 'line')} of the file: ${briefly(lines, 'en')}.`,
  }),
  APPOINT_SUCCESSOR: () => ({ fr: 'Nommer un successeur présent.', en: 'Appoint a successor who is there.' }),
  INFORM_EMPLOYEES: () => ({
    fr: 'Informer les salariés de la vente.',
    en: 'Inform the employees of the sale.',
  }),
  CLOSE_SIGNAL: ({ fr, en }) => ({
    fr: `Traiter le signal ${fr} jusqu’à sa clôture, ou l’écarter avec un motif.`,
    en: `Act on signal ${en} until it closes, or dismiss it with a reason.`,
  }),
  SETTLE_CONFLICT: ({ fr, en }) => ({
    fr: `Conclure la médiation ou l’arbitrage sur la décision ${fr}.`,
    en: `Conclude the mediation or arbitration on decision ${en}.`,
  }),
  SETTLE_KPI_DISPUTE: ({ fr, en }) => ({
    fr: `Corriger ${fr} ou régler la contestation.`,
    en: `Correct ${en}, or settle the dispute.`,
  }),
  PUBLISH_CHECKPOINT: () => ({
    fr: 'Publier une tête d’arbre signée.',
    en: 'Publish a signed checkpoint.',
  }),
};
