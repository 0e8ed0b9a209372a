import { addDays } from '#calendar';
import { advance, isRefusal, replay } from '#decider';
import { judge, missionFold, OUTDATED } from '#mission';
import { ADMINS, MISSION, recorded, startedCedre, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changeDelegation } from './change-delegation.command.js';
import { effectiveDecider } from './effective-decider.js';
import { grantDelegation } from './grant-delegation.command.js';
import { DECIDES, isInForceOn, type Delegation, type GovernanceState } from './governance.state.js';
import { revokeDelegation } from './revoke-delegation.command.js';
import { transferDelegation } from './transfer-delegation.command.js';

const COMMANDS = { grantDelegation, changeDelegation, transferDelegation, revokeDelegation };
const FIRST = '2026-02-02';
const SPAN = 24;
const DAYS = Array.from({ length: SPAN }, (_, n) => addDays(FIRST, n));
const DOMAINS = ['planification', 'achats'];
const ID = '11111111-1111-4111-8111-111111111111';

const day = fc.integer({ min: 0, max: SPAN - 1 }).map((n) => addDays(FIRST, n));
const domain = fc.constantFrom(...DOMAINS);
const holder = fc.constantFrom('COO', 'PROD', 'ACH');
const level = fc.constantFrom(3, 4, 5, 6);
const occurredOn = day;
/** Days of validity after the first one. */
const more = fc.integer({ min: 0, max: SPAN });
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 1 });

const withEnd = <T extends { validFrom: string; more: number }>({ more: days, ...input }: T) => ({
  ...input,
  validTo: addDays(input.validFrom, days),
});

/** A command with its input; `from` is the first day whose rights it may touch. */
interface Step {
  readonly name: keyof typeof COMMANDS;
  readonly input: Readonly<Record<string, unknown>>;
  readonly from: string;
}

const granting = fc
  .record({ domain, holder, level, validFrom: day, more, occurredOn })
  .map((input): Step => ({ name: 'grantDelegation', input: withEnd(input), from: input.validFrom }));
const changing = fc
  .record({ domain, holder, level: optional(level), validTo: optional(day), reason: fc.constant('essai'), occurredOn })
  .map((input): Step => ({ name: 'changeDelegation', input, from: input.occurredOn }));
const transferring = fc
  .record({ domain, from: holder, to: holder, level, validFrom: day, more, occurredOn })
  .map((input): Step => ({ name: 'transferDelegation', input: withEnd(input), from: input.validFrom }));
const revoking = fc
  .record({ domain, holder, occurredOn })
  .map((input): Step => ({ name: 'revokeDelegation', input, from: input.occurredOn }));
const steps = fc.array(
  fc.oneof({ weight: 2, arbitrary: granting }, { weight: 2, arbitrary: changing }, transferring, revoking),
  {
    minLength: 5,
    maxLength: 30,
    size: 'max',
  },
);

/** Sends the commands one after the other, as the pipeline would, and shows the state after each one accepted. */
function send(
  all: readonly Step[],
  look: (governance: GovernanceState, step: Step, before: GovernanceState) => void,
): void {
  const facts: Told[] = [...startedCedre];
  const state = replay(missionFold, recorded(facts));
  const today = addDays(FIRST, SPAN);
  for (const step of all) {
    const { occurredOn: on, ...input } = step.input as { occurredOn: string };
    const envelope = { commandId: ID, correlationId: ID, mission: MISSION, actor: 'DIR', occurredOn: on, input };
    const decided = judge(COMMANDS[step.name], envelope, { state, marks: [], revision: 0 }, today, ADMINS);
    if (decided === OUTDATED || isRefusal(decided)) continue;
    const before = structuredClone(state.governance);
    const { length } = facts;
    facts.push(...decided.facts.map((each) => ({ ...each, on, recordedOn: today, by: 'DIR', role: 'LEADERSHIP' })));
    for (const event of recorded(facts).slice(length)) advance(missionFold, state, event);
    look(state.governance, step, before);
  }
}

const rightsOn = (governance: GovernanceState, on: string) =>
  DOMAINS.map((each) => {
    const { rule, decider, delegation } = effectiveDecider(governance, each, on);
    return { rule, decider, level: delegation?.level };
  });

/** Do two hold the right to decide, or does one hold it twice? */
function isContested(delegations: readonly Delegation[], of: string, on: string): boolean {
  const inForce = delegations.filter((given) => given.domain === of && isInForceOn(given, on));
  const deciders = inForce.filter((given) => given.level >= DECIDES);
  return deciders.length > 1 || new Set(inForce.map((given) => given.holder)).size < inForce.length;
}

describe('whatever is granted, changed, transferred and revoked', () => {
  it('a domain never has two full deciders on one day, nor a holder two delegations', () => {
    const accepted: Record<string, number> = {};
    fc.assert(
      fc.property(steps, (all) => {
        send(all, ({ granted: delegations }, { name }) => {
          accepted[name] = (accepted[name] ?? 0) + 1;
          expect(DAYS.filter((on) => DOMAINS.some((each) => isContested(delegations, each, on)))).toEqual([]);
        });
      }),
      { numRuns: 200 },
    );
    // Commands that are all refused would try nothing.
    for (const name of Object.keys(COMMANDS)) {
      expect(accepted[name]).toBeGreaterThan(50);
    }
  });

  it('a command leaves the rights of the days before it as they were', () => {
    fc.assert(
      fc.property(steps, (all) => {
        send(all, (governance, { from }, before) => {
          const past = DAYS.filter((each) => each < from);
          expect(past.map((on) => rightsOn(governance, on))).toEqual(past.map((on) => rightsOn(before, on)));
        });
      }),
      { numRuns: 100 },
    );
  });

  it('every delegation kept has at least one day', () => {
    fc.assert(
      fc.property(steps, (all) => {
        send(all, ({ granted: delegations }) => {
          expect(delegations.filter(({ validFrom, validTo }) => validTo !== undefined && validTo < validFrom)).toEqual(
            [],
          );
        });
      }),
      { numRuns: 100 },
    );
  });
});
