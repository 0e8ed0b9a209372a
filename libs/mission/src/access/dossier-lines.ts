import { addDays } from '#calendar';
import { by, reversed, type ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import type { Day, EvidenceRef } from '../shared/vocabulary.js';
import type { Deposited } from './access.state.js';
import { DOSSIER, LINE_STATES, type DossierSubject, type EvidenceState, type LineState } from './dossier-vocabulary.js';
import { valuesOf } from '../shared/in-order.js';

type State = ReadOnly<Pick<MissionState, 'access' | 'exitReadiness'>>;

/** Days before the end of a validity from which a document is to be renewed. */
export const EXPIRES_WITHIN = 30;

/** A document that a line of the dossier rests on: cited by the index, or deposited for that line. */
export interface LineEvidence {
  readonly evidence: EvidenceRef;
  /** Left out when it is cited and was never deposited. */
  readonly deposited?: ReadOnly<Deposited>;
  readonly state: EvidenceState;
}

/** A line of the dossier with everything it rests on. */
export interface DossierLineNow extends DossierSubject {
  readonly state: LineState;
  /** Named by the last index. */
  readonly covered: boolean;
  /** What holds longest first. */
  readonly evidence: readonly LineEvidence[];
}

/** The twenty lines on a day: missing and stale ones first, within a state in their order. */
export const dossierLines = (state: State, day: Day): readonly DossierLineNow[] =>
  DOSSIER.map((subject) => lineNow(state, subject, day)).sort((a, b) => rank(a) - rank(b) || a.line - b.line);

function lineNow({ access, exitReadiness }: State, subject: DossierSubject, day: Day): DossierLineNow {
  const indexed = exitReadiness.dossier?.lines.find(({ line }) => line === subject.line);
  const deposited = valuesOf(access.evidence).filter(({ dossierLine }) => dossierLine === subject.line);
  const cited = [...(indexed?.evidence ? [indexed.evidence] : []), ...deposited.map(({ evidence }) => evidence)];
  const evidence = [...new Set(cited)].map((ref) => evidenceNow(access, ref, day)).sort(longestFirst);
  return { ...subject, covered: indexed !== undefined, evidence, state: stateOf(indexed !== undefined, evidence) };
}

function evidenceNow(access: State['access'], evidence: EvidenceRef, day: Day): LineEvidence {
  const deposited = Object.hasOwn(access.evidence, evidence) ? access.evidence[evidence] : undefined;
  if (!deposited) return { evidence, state: 'UNREGISTERED' };
  return { evidence, deposited, state: validityOn(deposited.validUntil, day) };
}

/** Whether a document still proves something on a day, and for how long. Its last day counts. */
export function validityOn(validUntil: Day, day: Day): 'STALE' | 'EXPIRING' | 'CURRENT' {
  if (validUntil < day) return 'STALE';
  return validUntil <= addDays(day, EXPIRES_WITHIN) ? 'EXPIRING' : 'CURRENT';
}

/** A line holds as long as its best document does; a line that the index leaves out is missing whatever is there. */
function stateOf(covered: boolean, evidence: readonly LineEvidence[]): LineState {
  if (!covered) return 'MISSING';
  const best = evidence.find(({ state }) => state !== 'UNREGISTERED')?.state;
  return best === undefined || best === 'UNREGISTERED' ? 'UNPROVEN' : best;
}

const rank = ({ state }: DossierLineNow): number => LINE_STATES.indexOf(state);

const longestFirst = reversed(by<LineEvidence>(({ deposited }) => deposited?.validUntil ?? ''));
