import type { ReadOnly, Refusal } from '#decider';
import type { MissionState } from '../mission-state.js';
import { refuse } from '../refusals/refusals.js';
import type { Domain, PersonCode } from '../shared/vocabulary.js';
import type { DecisionProcessTerms } from './governance.events.js';

/** A process that someone wants for a domain; `decide` must come down to one person. */
export interface WantedProcess extends Omit<DecisionProcessTerms, 'decide'> {
  readonly domain: Domain;
  readonly decide: readonly PersonCode[];
}

type Rule = (state: ReadOnly<MissionState>, wanted: WantedProcess) => Refusal | undefined;

/** What forbids this process, the first rule that fails; undefined when nothing does. */
export function processRefusal(state: ReadOnly<MissionState>, wanted: WantedProcess): Refusal | undefined {
  for (const rule of RULES) {
    const refusal = rule(state, wanted);
    if (refusal) return refusal;
  }
  return undefined;
}

/** The terms of a process that breaks no rule, with its one decider. */
export function termsOf({ domain: _, decide, ...terms }: WantedProcess): DecisionProcessTerms {
  const [decider] = decide;
  if (decider === undefined) throw new Error('a process without a decider has passed the rules');
  const { recommend, agree, input, perform, conflictPath } = terms;
  return { decide: decider, recommend, agree, input, perform, conflictPath };
}

const onePersonDecides: Rule = (_, { domain, decide }) =>
  new Set(decide).size === 1 ? undefined : refuse('TWO_DECIDERS', { domain, decider: decide });

const theRecommenderDoesNotAgreeAlone: Rule = (_, { recommend, agree }) =>
  agree.length > 0 && agree.every((person) => person === recommend)
    ? refuse('RECOMMENDER_AGREES', { person: recommend })
    : undefined;

const anOverlapZoneHasAConflictPath: Rule = ({ governance }, { domain, conflictPath }) =>
  Object.hasOwn(governance.zones, domain) && conflictPath.length === 0
    ? refuse('CONFLICT_PATH_MISSING', { zones: [domain] })
    : undefined;

const theDeciderDoesNotArbitrate: Rule = (_, { decide, conflictPath }) => {
  const partial = conflictPath.find(
    ({ step, person }) => step === 'ARBITRATION' && person !== undefined && decide.includes(person),
  );
  return partial?.person ? refuse('ARBITER_IS_PARTY', { person: partial.person }) : undefined;
};

const RULES: readonly Rule[] = [
  onePersonDecides,
  theRecommenderDoesNotAgreeAlone,
  anOverlapZoneHasAConflictPath,
  theDeciderDoesNotArbitrate,
];
