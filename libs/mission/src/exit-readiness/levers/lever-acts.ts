import type { Sentence } from '#decider';
import type { LeverAction } from './lever-vocabulary.js';

type Act = (subjects: string) => Sentence;

/** What is to be done to pull a lever. */
export const leverAct = (action: LeverAction, subjects: readonly string[]): Sentence =>
  ACTS[action](subjects.join(', '));

const ACTS: Readonly<Record<LeverAction, Act>> = {
  TRANSFER_ITEM: (item) => ({
    fr: `Transmettre ${item} à une personne interne autre que le dirigeant, évaluée au niveau 4 avec preuve.`,
    en: `Pass ${item} on to an internal person other than the owner, assessed at level 4 with evidence.`,
  }),
  ESTABLISH_PROCESS: (process) => ({
    fr: `Faire pratiquer ${process} par les internes et l’évaluer au niveau 3 ; le verrou se lève dès le niveau 2.`,
    en: `Have internal people practise ${process}, and assess it at level 3; the gate lifts from level 2.`,
  }),
  DEFINE_DECISION_PROCESS: (domain) => ({
    fr: `Définir le processus de décision du domaine ${domain}, avec un décideur unique interne.`,
    en: `Define the decision process of ${domain}, with one internal decider.`,
  }),
  HAND_DOMAIN_OVER: (domain) => ({
    fr: `Confier les décisions du domaine ${domain} à une personne interne présente.`,
    en: `Hand the decisions of ${domain} over to an internal person who is still there.`,
  }),
  HAND_RITUAL_OVER: (ritual) => ({
    fr: `Confier l’animation de ${ritual} à une personne interne présente.`,
    en: `Hand the lead of ${ritual} over to an internal person who is still there.`,
  }),
  TRANSFER_KEY_ACCOUNT: (account) => ({
    fr: `Transférer la relation ${account} à une personne interne autre que le dirigeant.`,
    en: `Transfer the relation ${account} to an internal person other than the owner.`,
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
  REACH_KPI_TARGET: (kpi) => ({ fr: `Amener ${kpi} à sa cible.`, en: `Bring ${kpi} to its target.` }),
  RAISE_MANAGERS: () => ({
    fr: 'Amener tous les managers au niveau cible et les évaluer.',
    en: 'Bring all managers to the target level, and assess them.',
  }),
  COVER_DOSSIER: (lines) => ({
    fr: `Couvrir les lignes ${lines} du dossier.`,
    en: `Cover lines ${lines} of the dossier.`,
  }),
  APPOINT_SUCCESSOR: () => ({ fr: 'Nommer un successeur présent.', en: 'Appoint a successor who is there.' }),
  INFORM_EMPLOYEES: () => ({
    fr: 'Informer les salariés de la vente.',
    en: 'Inform the employees of the sale.',
  }),
  CLOSE_SIGNAL: (signal) => ({
    fr: `Traiter ${signal} jusqu’à sa clôture, ou l’écarter avec un motif.`,
    en: `Act on ${signal} until it closes, or dismiss it with a reason.`,
  }),
  SETTLE_CONFLICT: (decision) => ({
    fr: `Conclure la médiation ou l’arbitrage sur ${decision}.`,
    en: `Conclude the mediation or arbitration on ${decision}.`,
  }),
  SETTLE_KPI_DISPUTE: (kpi) => ({
    fr: `Corriger ${kpi} ou régler la contestation.`,
    en: `Correct ${kpi}, or settle the dispute.`,
  }),
  PUBLISH_CHECKPOINT: () => ({
    fr: 'Publier une tête d’arbre signée.',
    en: 'Publish a signed checkpoint.',
  }),
};
