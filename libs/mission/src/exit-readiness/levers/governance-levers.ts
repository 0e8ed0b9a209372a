import { fridayOf } from '#calendar';
import { ritualsInUse } from '../../governance/ritual.state.js';
import { isJustifiedInTime } from '../../decisions/taken-decision.js';
import { DECIDES, isInForceOn, latestProcess } from '../../governance/governance.state.js';
import { ownerShareTarget } from '../../weak-signals/detectors/owner-dependency.js';
import type { WeeklyTally } from '../../weak-signals/weak-signals.state.js';
import type { Day, Domain } from '../../shared/vocabulary.js';
import { isPresentInternal } from '../score/firm-dimension.js';
import { deciderOf } from '../../governance/effective-decider.js';
import { FRESH_FOR, isWithin } from '../../inputs/freshness.js';
import { supposed, type Lever, type LeversOf } from './lever.js';
import { ownerShare } from '../../inputs/owner-share.js';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';
import { ANYONE, type Supposed } from './supposition.js';
import { entriesOf, valuesOf } from '../../shared/in-order.js';

/** What settling who decides, and keeping to it, would bring. */
export const governanceLevers: LeversOf = ({ inputs }, asOf) => [
  ...decisionProcesses(inputs, asOf),
  ...domains(inputs, asOf),
  ...rituals(inputs, asOf),
  ...share(inputs, asOf),
  ...decisions(inputs, asOf),
  ...meetings(inputs, asOf),
];

const decisionProcesses = ({ governance }: ReadinessInputs, asOf: Day): readonly Lever[] =>
  governance.domains
    .filter((domain) => !latestProcess(governance.processes, domain))
    .map((domain) =>
      supposed('DEFINE_DECISION_PROCESS', [domain], asOf, {
        changes: ['governance', 'processes'],
        fact: {
          type: 'DecisionProcessDefined',
          data: {
            domain,
            decide: ANYONE,
            recommend: ANYONE,
            agree: [],
            input: [],
            perform: [],
            conflictPath: [],
          },
        },
      }),
    );

/** Domains in which the firm, or a person who left, decides. */
const domains = (inputs: ReadinessInputs, asOf: Day): readonly Lever[] =>
  inputs.governance.domains
    .filter((domain) => {
      const decider = deciderOf(inputs, domain, asOf);
      return decider !== undefined && !isPresentInternal(inputs, decider.person);
    })
    .map((domain) => supposed('HAND_DOMAIN_OVER', [domain], asOf, ...handedOver(inputs, domain, asOf)));

function handedOver({ governance }: ReadinessInputs, domain: Domain, asOf: Day): readonly Supposed[] {
  const held = governance.granted.filter((each) => each.domain === domain && isInForceOn(each, asOf));
  const ended = held.map(({ holder }) => ({ type: 'DelegationRevoked' as const, data: { domain, holder } }));
  const given = {
    type: 'DelegationGranted' as const,
    data: {
      domain,
      holder: ANYONE,
      level: DECIDES,
      validFrom: asOf,
      binding: 'NONE' as const,
      grantor: ANYONE,
    },
  };
  return [...ended, given].map((fact) => ({ changes: ['governance', 'granted'], fact }));
}

/** Rituals that the firm, or a person who left, leads. */
const rituals = (inputs: ReadinessInputs, asOf: Day): readonly Lever[] =>
  ritualsInUse(inputs.governance, asOf)
    .filter(([, { lead }]) => !isPresentInternal(inputs, lead))
    .map(([ritual, { lead }]) =>
      supposed('HAND_RITUAL_OVER', [ritual], asOf, {
        changes: ['governance', 'rituals', ritual],
        fact: { type: 'RitualLeadTransferred', data: { ritual, from: lead, to: ANYONE } },
      }),
    );

/** The owner's share at its target in every week that counts. */
function share(inputs: ReadinessInputs, asOf: Day): readonly Lever[] {
  const { interval, tallies } = ownerShare(inputs);
  const target = ownerShareTarget(inputs);
  if (!interval || interval.p <= target) return [];
  const kept = tallies.map(({ week, opsDecisions }) => counted(week, { ownerDecisions: opsDecisions * target }));
  return [supposed('REDUCE_OWNER_SHARE', [], asOf, ...kept)];
}

/** What was not given its reason in time cannot be repaired: it leaves the score 90 days after it was decided. */
function decisions({ decisions: { taken } }: ReadinessInputs, asOf: Day): readonly Lever[] {
  const recent = valuesOf(taken).filter(({ takenOn }) => isWithin(FRESH_FOR.decision, takenOn, asOf));
  const untraced = recent.filter((decision) => !isJustifiedInTime(decision)).map(({ decision }) => decision);
  if (recent.length > 0 && untraced.length === 0) return [];
  const next = supposed('TRACE_DECISIONS', untraced, asOf, {
    changes: ['decisions'],
    fact: { type: 'DecisionTaken', data: TRACED },
  });
  return [{ ...next, whatIf: (world) => withoutDecisions(next.whatIf(world), untraced) }];
}

const TRACED = {
  decision: ANYONE,
  domain: '',
  by: ANYONE,
  chosen: '',
  effectiveOn: '',
  justification: '(a reason)',
  objectives: [],
  channels: [],
  kpis: [],
  communicated: true,
  evidence: [],
};

function withoutDecisions<World extends { readonly inputs: ReadinessInputs }>(
  world: World,
  without: readonly string[],
): World {
  const { decisions: register } = world.inputs;
  const taken = Object.fromEntries(entriesOf(register.taken).filter(([ref]) => !without.includes(ref)));
  return { ...world, inputs: { ...world.inputs, decisions: { ...register, taken } } };
}

/** Every ritual planned in the weeks that count was held. */
function meetings({ weakSignals }: ReadinessInputs, asOf: Day): readonly Lever[] {
  const missed = weakSignals.tallies.filter(
    ({ week, ritualsHeld, ritualsPlanned }) =>
      ritualsHeld < ritualsPlanned && isWithin(FRESH_FOR.tally, fridayOf(week), asOf),
  );
  if (missed.length === 0) return [];
  const held = missed.map(({ week, ritualsPlanned }) => counted(week, { ritualsHeld: ritualsPlanned }));
  return [
    supposed(
      'HOLD_RITUALS',
      missed.map(({ week }) => week),
      asOf,
      ...held,
    ),
  ];
}

const counted = (week: string, to: Partial<Pick<WeeklyTally, 'ownerDecisions' | 'ritualsHeld'>>): Supposed => ({
  changes: ['weakSignals', 'tallies'],
  fact: { type: 'WeeklySignalTallyCorrected', data: { week, from: {}, to, reason: '' } },
});
