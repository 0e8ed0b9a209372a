import { coverageWithout } from '../knowledge-transfer/coverage.js';
import { consultantsOf, ownerAndFirm, ownerOf, type ReadinessInputs } from '../inputs/readiness-inputs.js';
import { by, type ReadOnly } from '#decider';
import type { PublishedCheckpoint } from '../exit-readiness/gates/gate-rules.js';
import type { GateState } from '../exit-readiness/gates/gates.js';
import { shownDimensions, shownGates } from '../exit-readiness/score/cited-slices.reader.js';
import { readinessOf, type Readiness } from '../exit-readiness/score/readiness.js';
import type { DimensionScore, Term } from '../exit-readiness/score/term.js';
import { DIMENSION_NAMES } from '../exit-readiness/readiness-vocabulary.js';
import { sees, type ReadingRights } from '../reading/reading-rights.js';
import { GATE_NAMES } from '../shared/gates.js';
import type { PersonCode } from '../shared/vocabulary.js';
import { worded, type Language } from '../shared/wording.js';
import type {
  ChangedCoverage,
  ChangedDimension,
  ChangedGate,
  ChangedReadiness,
  ChangedTerm,
  COVERAGES,
} from './changes.shapes.js';
import type { MissionView } from './moments.reader.js';

/** Readiness at a moment, with what it was worked out from. */
export interface ReadinessThen {
  readonly inputs: ReadinessInputs;
  readonly readiness: Readiness;
}

/** @param checkpoints those published by then */
export const readinessThen = (
  { state, asOf }: MissionView,
  checkpoints: readonly ReadOnly<PublishedCheckpoint>[],
): ReadinessThen => ({ inputs: state, readiness: readinessOf(state, asOf.day, checkpoints) });

/** What is needed to tell what moved. */
interface Telling {
  readonly rights: ReadingRights;
  readonly language: Language;
  readonly isBetween: (line: number) => boolean;
}

/** What moved in readiness; undefined for a reader who may not see it. */
export function readChangedReadiness(
  before: ReadinessThen | undefined,
  after: ReadinessThen,
  telling: Telling,
): ChangedReadiness | undefined {
  if (!sees(telling.rights, 'exit-readiness')) return undefined;
  const [then, now] = [before?.readiness, after.readiness];
  return {
    score: { before: then?.score, after: now.score },
    cap: { before: then?.cap, after: now.cap },
    confidence: { before: then?.confidence, after: now.confidence },
    verdictBefore: then?.verdict,
    verdictAfter: now.verdict,
    dimensions: changedDimensions(then, now, telling),
    gates: changedGates(then, now, telling),
    coverage: changedCoverage(before?.inputs, after.inputs, sees(telling.rights, 'knowledge-transfer')),
  };
}

function changedDimensions(then: Readiness | undefined, now: Readiness, telling: Telling): readonly ChangedDimension[] {
  const shown = (readiness: Readiness | undefined) => shownDimensions(readiness?.dimensions ?? [], telling.rights);
  const earlier = new Map(shown(then).map((each) => [each.dimension, each]));
  return shown(now).flatMap((each) => {
    const { dimension, value } = each;
    const former = earlier.get(dimension);
    const terms = changedTerms(former, each, telling);
    if (former?.value === value && terms.length === 0) return [];
    const name = worded(DIMENSION_NAMES[dimension], telling.language);
    return [{ dimension, name, before: former?.value, after: value, terms }];
  });
}

const keyOf = ({ term, subject = '' }: Term): string => `${term} ${subject}`;

function changedTerms(
  former: DimensionScore | undefined,
  { terms }: DimensionScore,
  { isBetween }: Telling,
): readonly ChangedTerm[] {
  const earlier = new Map((former?.terms ?? []).map((term) => [keyOf(term), term]));
  const present = new Map(terms.map((term) => [keyOf(term), term]));
  return [...new Set([...earlier.keys(), ...present.keys()])].flatMap((key) => {
    const [then, now] = [earlier.get(key), present.get(key)];
    const either = now ?? then;
    if (!either || then?.value === now?.value) return [];
    const { term, subject } = either;
    const lines = (now?.events ?? []).filter(isBetween);
    return [{ term, subject, before: then?.value, after: now?.value, lines }];
  });
}

/** What became of a gate, if anything did. A gate that does not block at the beginning blocks nothing to be lifted. */
function changeOf(then: GateState | undefined, now: GateState): ChangedGate['change'] | undefined {
  const blocked = then?.blocks ?? false;
  if (blocked === now.blocks) return undefined;
  if (now.blocks) return 'OPENED';
  return now.open ? 'WAIVED' : 'LIFTED';
}

function changedGates(
  then: Readiness | undefined,
  now: Readiness,
  { rights, language, isBetween }: Telling,
): readonly ChangedGate[] {
  const earlier = new Map((then?.gates ?? []).map((gate) => [gate.gate, gate]));
  const changed = shownGates(now.gates, rights).flatMap((each): readonly ChangedGate[] => {
    const { gate, expected, events } = each;
    const change = changeOf(earlier.get(gate), each);
    if (!change) return [];
    const [name, lifts] = [worded(GATE_NAMES[gate], language), worded(expected, language)];
    return [{ gate, name, change, expected: lifts, lines: events.filter(isBetween) }];
  });
  return changed.toSorted(by(({ change }) => Number(change !== 'OPENED')));
}

/** Whom each coverage leaves out. */
const WITHOUT: Readonly<Record<(typeof COVERAGES)[number], (inputs: ReadinessInputs) => readonly PersonCode[]>> = {
  WITHOUT_OWNER: (inputs) => [ownerOf(inputs)].filter((owner) => owner !== undefined),
  WITHOUT_FIRM: consultantsOf,
  WITHOUT_BOTH: ownerAndFirm,
};

/** @param named whether the reader may see which items */
function changedCoverage(
  before: ReadinessInputs | undefined,
  after: ReadinessInputs,
  named: boolean,
): readonly ChangedCoverage[] {
  return (Object.keys(WITHOUT) as (keyof typeof WITHOUT)[]).flatMap((coverage) => {
    const at = (inputs: ReadinessInputs) => coverageWithout(inputs.transfer, WITHOUT[coverage](inputs));
    const [then, now] = [before && at(before), at(after)];
    const was = new Set(then?.missing);
    const is = new Set(now.missing);
    const items = (refs: readonly string[]) => (named ? refs : []);
    const lost = items(now.missing.filter((item) => then !== undefined && !was.has(item)));
    const gained = items((then?.missing ?? []).filter((item) => !is.has(item)));
    if (then?.value === now.value && lost.length === 0 && gained.length === 0) return [];
    return [{ coverage, before: then?.value, after: now.value, lost, gained }];
  });
}
