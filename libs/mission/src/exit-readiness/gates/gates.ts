import type { Sentence } from '#decider';
import { isSolo } from '../../mission/org-kind.js';
import type { Day } from '../../shared/vocabulary.js';
import { waivedGates } from '../exit-readiness.state.js';
import { GATE_RULES, type PublishedCheckpoint } from './gate-rules.js';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';
import { GATES, type Gate } from '../../shared/gates.js';

/** A condition that no score can offset, as it stands on a day. */
export interface GateState {
  readonly gate: Gate;
  /** Its condition holds. */
  readonly open: boolean;
  /** Leadership or the sponsor accepted it as it is. */
  readonly waived: boolean;
  /** Open and not waived. */
  readonly blocks: boolean;
  /** False: nothing is there to be looked at. A view says "not evaluated". */
  readonly evaluated: boolean;
  /** What keeps it open: items in register order, processes by code, signals in the order of raising. */
  readonly subjects: readonly string[];
  /** What would lift it. */
  readonly expected: Sentence;
  /** Lines of the audit trail that it rests on. */
  readonly events: readonly number[];
}

/** Gates that ask for staff: to run the company meanwhile, to know it too, to take over from inside, to be informed. */
const ASK_FOR_STAFF: readonly Gate[] = ['G-ABS', 'G-OWN', 'G-SUC', 'G-LEGAL'];

/** Gates that cannot apply: where the owner is alone, those that ask for staff. */
export const gatesLeftOut = ({ mission }: Pick<ReadinessInputs, 'mission'>): readonly Gate[] =>
  isSolo(mission) ? ASK_FOR_STAFF : [];

/** Every gate that applies, in a fixed order. */
export function gatesOf(
  inputs: ReadinessInputs,
  asOf: Day,
  checkpoints: readonly PublishedCheckpoint[],
): readonly GateState[] {
  const waivers = waivedGates(inputs.exitReadiness);
  const leftOut = gatesLeftOut(inputs);
  return GATES.filter((gate) => !leftOut.includes(gate)).map((gate) => {
    const { open, evaluated, subjects = [], events = [] } = GATE_RULES[gate](inputs, asOf, checkpoints);
    const waived = waivers.includes(gate);
    return { gate, open, waived, blocks: open && !waived, evaluated, subjects, expected: LIFTED_BY[gate], events };
  });
}

/** What lifts each gate. */
const LIFTED_BY: Readonly<Record<Gate, Sentence>> = {
  'G-ABS': {
    fr: 'une absence du dirigeant d’au moins 10 jours ouvrés, 2 interruptions au plus, aucune décision bloquée, depuis moins de 120 jours',
    en: 'an absence of the owner of at least 10 working days, at most 2 interruptions, no blocked decision, within 120 days',
  },
  'G-PREST': { fr: 'une personne interne évaluée au niveau 4', en: 'an internal person assessed at level 4' },
  'G-OWN': { fr: 'une autre personne que le dirigeant au niveau 4', en: 'another person than the owner at level 4' },
  'G-PROC': { fr: 'une nouvelle évaluation au niveau 2 ou plus', en: 'a new assessment at level 2 or above' },
  'G-SUC': { fr: 'la nomination d’un successeur', en: 'the appointment of a successor' },
  'G-LEGAL': { fr: 'l’information des salariés', en: 'the information of the employees' },
  'G-SIG': { fr: 'la clôture ou le rejet motivé du signal', en: 'the closing or reasoned dismissal of the signal' },
  'G-MED': {
    fr: 'la conclusion de la médiation ou de l’arbitrage',
    en: 'the conclusion of the mediation or arbitration',
  },
  'G-KPI': {
    fr: 'une correction ou le règlement de la contestation',
    en: 'a correction or the settlement of the dispute',
  },
  'G-PROOF': { fr: 'une tête d’arbre signée de moins de 30 jours', en: 'a signed checkpoint within 30 days' },
};
