import { say, type ReadOnly, type RefKind, type Sentence } from '#decider';
import { GATE_NAMES } from './shared/gates.js';
import { ROLE_SPLIT_NAMES } from './governance/governance-vocabulary.js';
import type { MissionState } from './mission-state.js';
import { SLICE_OF_KIND } from './shared/refs.js';
import type { Slice } from './shared/vocabulary.js';
import { called, listed, type Language } from './shared/wording.js';
import { DETECTOR_NAMES } from './weak-signals/weak-signals-vocabulary.js';

/** What has a name of its own and is no thing with a reference. */
export const OTHER_KINDS = [
  'gate',
  'domain',
  'person',
  'party',
  'resource',
  'site',
  'week',
  'day',
  'line',
  'role split model',
] as const;

/** Kinds of what a sentence or a notice may name. */
export type NamedKind = RefKind | (typeof OTHER_KINDS)[number];

/** A mission as far as its reader has it open. */
export type OpenSlices = Partial<ReadOnly<MissionState>>;

/** Whether a reader may see what belongs to a slice. */
export type Sees = (slice: Slice) => boolean;

type Titles = (mission: OpenSlices, ref: string) => Sentence | string | undefined;

/** What stands behind a reference; undefined where the slice is not open or there is no such thing. */
const found = <Key extends string, Thing>(
  things: Readonly<Record<Key, Thing>> | undefined,
  ref: string,
): Thing | undefined => (things && Object.hasOwn(things, ref) ? things[ref as Key] : undefined);

/** Without a title: the reference says all, or there is nothing to be called. */
const untitled: Titles = () => undefined;

const kpiName: Titles = ({ kpis }, ref) => found(kpis?.kpis, ref)?.name;
const itself: Titles = (_, ref) => ref;

/** How a thing is called, for each kind: in its own words, or in ours where the product names it. */
const TITLES: Readonly<Record<NamedKind, Titles>> = {
  mission: untitled,
  diagnostic: untitled,
  checkpoint: untitled,
  issue: ({ mission }, ref) => found(mission?.issues, ref)?.statement,
  objective: (mission, ref) => kpiName(mission, found(mission.mission?.objectives, ref)?.kpi ?? ''),
  'overlap zone': itself,
  decision: ({ decisions }, ref) =>
    found(decisions?.taken, ref)?.title ??
    found(decisions?.proposed, ref)?.title ??
    found(decisions?.taken, ref)?.chosen,
  milestone: ({ milestones }, ref) => found(milestones?.milestones, ref)?.name,
  deliverable: ({ milestones }, ref) => found(milestones?.deliverables, ref)?.name,
  budget: ({ milestones }, ref) => found(milestones?.budgets, ref)?.name,
  kpi: kpiName,
  process: ({ processes }, ref) => found(processes?.processes, ref)?.name,
  plan: untitled,
  item: ({ transfer }, ref) => found(transfer?.items, ref)?.name,
  irritant: ({ operations }, ref) => found(operations?.irritants, ref)?.topic,
  signal: ({ weakSignals }, ref) => {
    const signal = found(weakSignals?.signals, ref);
    return signal && DETECTOR_NAMES[signal.detector];
  },
  ritual: ({ governance }, ref) => found(governance?.rituals, ref)?.name,
  channel: untitled,
  'service level': ({ operations }, ref) => found(operations?.serviceLevels, ref)?.name,
  workstream: ({ operations }, ref) => found(operations?.workstreams, ref)?.name,
  'cost driver': ({ operations }, ref) => found(operations?.costDrivers, ref)?.unit,
  synergy: ({ operations }, ref) =>
    found(operations?.workstreams, found(operations?.synergies, ref)?.workstream ?? '')?.name,
  training: ({ transfer }, ref) => found(transfer?.trainings, ref)?.skill,
  account: untitled,
  observation: ({ weakSignals }, ref) => found(weakSignals?.observations, ref)?.topic,
  clarification: untitled,
  initiative: ({ initiatives }, ref) => found(initiatives?.initiatives, ref)?.name,
  test: untitled,
  snapshot: untitled,
  blocker: ({ exitReadiness }, ref) => {
    const blocker = found(exitReadiness?.blockers, ref);
    return blocker && GATE_NAMES[blocker.gate];
  },
  reserve: ({ exitReadiness }, ref) => found(exitReadiness?.reserves, ref)?.statement,
  question: ({ access }, ref) => {
    const asked = access?.questions.filter(({ question }) => question === ref) ?? [];
    return asked.length === 1 ? asked[0]?.text : undefined;
  },
  evidence: ({ access }, ref) => found(access?.evidence, ref)?.title,
  gate: (_, ref) => found(GATE_NAMES, ref),
  domain: itself,
  person: untitled,
  party: untitled,
  resource: itself,
  site: itself,
  week: untitled,
  day: untitled,
  line: untitled,
  'role split model': (_, ref) => found<string, Sentence>(ROLE_SPLIT_NAMES, ref),
};

/** The slice that tells of things of a kind; undefined for what no slice keeps to itself. */
const sliceOf = (kind: NamedKind): Slice | undefined =>
  Object.hasOwn(SLICE_OF_KIND, kind) ? SLICE_OF_KIND[kind as RefKind] : undefined;

/** How what a reference names is called, for a person who may see the slice that it is in. */
export function titleOf(mission: OpenSlices, kind: NamedKind, ref: string, sees: Sees): Sentence | undefined {
  const slice = sliceOf(kind);
  const title = slice === undefined || sees(slice) ? TITLES[kind](mission, ref) : undefined;
  return typeof title === 'string' ? say(title, title) : title;
}

/** Things of a kind one after the other, each by its reference and what it is called: `K1 (Devis) et K2 (Planning)`. */
export function calledEach(
  mission: OpenSlices,
  kind: NamedKind | undefined,
  refs: readonly string[],
  sees: Sees,
): Sentence {
  const calls = (language: Language) =>
    listed(
      refs.map((ref) => called(ref, kind && titleOf(mission, kind, ref, sees)?.[language])),
      language,
    );
  return say(calls('fr'), calls('en'));
}
