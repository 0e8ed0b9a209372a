import type { Sentence } from '#decider';

/** Computed conditions that no score can offset. */
export const GATES = [
  'G-ABS',
  'G-PREST',
  'G-OWN',
  'G-PROC',
  'G-SUC',
  'G-LEGAL',
  'G-SIG',
  'G-MED',
  'G-KPI',
  'G-PROOF',
] as const;
export type Gate = (typeof GATES)[number];

/** What is the matter while a gate is open. */
export const GATE_NAMES: Readonly<Record<Gate, Sentence>> = {
  'G-ABS': { fr: 'L’absence du dirigeant n’est pas éprouvée', en: 'The owner’s absence is not tested' },
  'G-PREST': {
    fr: 'Aucun interne ne maîtrise un savoir qui compte',
    en: 'No internal person masters an item that matters',
  },
  'G-OWN': { fr: 'Le dirigeant est seul sur un savoir vital', en: 'The owner is alone on a vital item' },
  'G-PROC': { fr: 'Un processus critique n’est pas géré', en: 'A critical process is not managed' },
  'G-SUC': { fr: 'Aucun successeur', en: 'No successor' },
  'G-LEGAL': { fr: 'Salariés non informés de la vente', en: 'Employees not informed of the sale' },
  'G-SIG': { fr: 'Un signal est ouvert depuis plus de 14 jours', en: 'A signal has been open for more than 14 days' },
  'G-MED': { fr: 'Un conflit n’est pas conclu', en: 'A conflict is not concluded' },
  'G-KPI': { fr: 'Un indicateur est contesté', en: 'A KPI is disputed' },
  'G-PROOF': { fr: 'Aucune tête d’arbre signée récente', en: 'No recent signed checkpoint' },
};
