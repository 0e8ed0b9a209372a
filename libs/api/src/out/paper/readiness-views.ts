import type { ExitReadiness, Mission, MissionChanges, WeakSignals } from '#mission';
import type { Selection } from '../plan.js';

/** What a report asks of a view: its answer is told as the shapes of the view say. */
const names = (...fields: readonly string[]): Selection => Object.fromEntries(fields.map((field) => [field, {}]));
const TEXT = names('text');

export type OfMission = Pick<Mission, 'client' | 'standing'>;
export const OF_MISSION: Selection = { client: {}, standing: TEXT };

export type OfReadiness = Pick<
  ExitReadiness,
  | 'score'
  | 'raw'
  | 'cap'
  | 'confidence'
  | 'verdict'
  | 'partial'
  | 'formula'
  | 'gates'
  | 'gatesLeftOut'
  | 'waysOut'
  | 'waivers'
  | 'reservations'
  | 'facade'
  | 'dimensions'
  | 'levers'
  | 'forecast'
  | 'staleInputs'
  | 'expiredEvidence'
>;
export const OF_READINESS: Selection = {
  ...names('score', 'raw', 'cap', 'confidence', 'verdict', 'partial', 'formula'),
  gates: {
    ...names('gate', 'blocks', 'open', 'waived', 'evaluated', 'events', 'subjects'),
    name: TEXT,
    expected: TEXT,
  },
  gatesLeftOut: { gate: {}, name: TEXT, why: TEXT },
  waysOut: { ...names('gate', 'lifts', 'points'), steps: { act: TEXT } },
  waivers: names('gate', 'by', 'on', 'reason', 'revision'),
  reservations: { sentence: TEXT },
  facade: { warns: {}, message: TEXT },
  dimensions: {
    ...names('dimension', 'value', 'weight', 'freshness', 'evaluated'),
    name: TEXT,
    terms: names('term', 'subject', 'value', 'evaluated', 'part', 'whole', 'events', 'evidence'),
  },
  levers: { ...names('points', 'lifts', 'verdict'), act: TEXT },
  forecast: {
    ...names('status', 'p50Week', 'p85Week', 'contractEnd', 'probabilityByContractEnd', 'backlog', 'remaining'),
    message: TEXT,
    limits: TEXT,
  },
  staleInputs: { ...names('input', 'subject', 'last', 'points'), expected: TEXT },
  expiredEvidence: names('evidence', 'title', 'validUntil'),
};

export type OfSignals = Pick<WeakSignals, 'signals'>;
export const OF_SIGNALS: Selection = {
  signals: {
    ...names('signal', 'detector', 'subject', 'raisedOn', 'state', 'openDays', 'revision'),
    sentence: TEXT,
    expected: { act: TEXT, by: {} },
  },
};

export type OfChanges = Pick<MissionChanges, 'from' | 'readiness' | 'signals' | 'decisions' | 'milestones' | 'people'>;
const THING: Selection = { ref: {}, title: TEXT, beforeLabel: TEXT, afterLabel: TEXT, lines: {} };
export const OF_CHANGES: Selection = {
  from: names('revision', 'day'),
  readiness: {
    ...names('verdictBefore', 'verdictAfter'),
    score: names('before', 'after'),
    confidence: names('before', 'after'),
    dimensions: { ...names('dimension', 'before', 'after'), name: TEXT },
    gates: { ...names('gate', 'change', 'lines'), name: TEXT },
    coverage: names('coverage', 'before', 'after'),
  },
  signals: THING,
  decisions: THING,
  milestones: { ...THING, ...names('dueBefore', 'dueAfter', 'slippedDays') },
  people: names('person', 'change', 'role', 'on', 'lines'),
};
