import { parisDay } from '#calendar';
import { advance, isRefusal, replay, type Recorded } from '#decider';
import { missionFold, type MissionState } from '#mission';
import { told, type Told } from '#specs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { isDeepStrictEqual } from 'node:util';
import { byName, recordedAt, scenarioOfCedre, send, stored, type Accepted } from './support/scenario.js';

/** Numbers from one line of the script to the next: room for mistakes and strikes in between. */
const STEP = 10;

let scenario: readonly Accepted[];
let events: readonly Recorded[];

beforeAll(() => {
  scenario = scenarioOfCedre(STEP);
  events = scenario.flatMap((each) => each.events);
});

/** Strikes a line on the last day, as leadership may. */
function strike({ revision }: Recorded, lines: readonly Recorded[]) {
  const day = parisDay(recordedAt(scenario.at(-1)!.line));
  const actor = { id: 'DIR', role: 'LEADERSHIP' as const };
  const circumstances = {
    mission: 'M1',
    actor,
    today: day,
    occurredOn: day,
    lines,
    marks: [],
    eyes: { keyAccounts: true },
    firms: [],
  };
  return byName.get('strikeLine')!.decide(replay(missionFold, lines), { revision, reason: 'x' }, circumstances);
}

/** Gates are worked out anew whenever one asks: what was accepted while one was closed does not rest on a line. */
const ASK_GATES = ['liftBlocker', 'approveHandoverPlan'];

describe('A line of the scenario that may be struck', () => {
  it('is one without which every later command would have been accepted all the same', () => {
    const refused: string[] = [];
    const seen = new Set<string>();
    for (const [index, { events: own }] of scenario.entries()) {
      const [event] = own;
      if (own.length !== 1 || !event || seen.has(event.type) || isRefusal(strike(event, events))) continue;
      seen.add(event.type);
      const lines = events.filter(({ revision }) => revision < event.revision);
      const state = replay(missionFold, lines);
      for (const { line, command, events: before } of scenario.slice(index + 1)) {
        const again = send(line, command, state, lines, before[0]?.revision ?? 0);
        if (!again && !ASK_GATES.includes(command.name)) refused.push(`${command.name} without ${event.type}`);
        for (const each of again ?? before) advance(missionFold, state, each);
        lines.push(...(again ?? before));
      }
    }
    expect([...new Set(refused)]).toEqual([]);
    expect(seen.size).toBeGreaterThan(25);
  }, 120_000);
});

/** Mistakes that people make, one for each turn. */
const MISTAKES: readonly ((turn: number) => Told)[] = [
  (turn) =>
    told('DelegationGranted', {
      ...{ domain: `plannning ${turn}`, holder: 'QUA', level: 6, validFrom: '2026-01-12', validTo: '2026-10-09' },
      ...{ binding: 'NONE', grantor: 'DIR' },
    }),
  () => told('KnowledgeTransferSessionHeld', { item: 'K01', from: 'DIR', to: 'RH', level: 3, minutes: 60 }),
  () => told('MilestoneReached', { milestone: 'J2' }),
  () => told('ProcessExecutedByInternal', { process: 'P1', executor: 'RH', conforming: false }),
  (turn) => told('PriorityIssueDeclared', { issue: `E-X${turn}`, type: 'OTHER', statement: 'fuate' }),
  () => told('IssueReprioritised', { issue: 'E1', rank: 9, reason: 'x' }),
  (turn) => told('IrritantReported', { irritant: `I-X${turn}`, topic: 'délais', severity: 3 }),
];

describe('The scenario with a mistake after every tenth line, struck again', () => {
  it('comes to the same as without; as known in between, the mistake is there', () => {
    const lines: Recorded[] = [];
    let planted = 0;
    let shown = 0;
    for (const [index, { line, events: own }] of scenario.entries()) {
      lines.push(...own);
      const last = own.at(-1);
      if (index % STEP !== STEP - 1 || !last) continue;
      const mistake = stored(line, MISTAKES[planted % MISTAKES.length]!(planted), last.revision + 1, last.recordedOn);
      const before = replay(missionFold, lines);
      lines.push(mistake);
      if (!isDeepStrictEqual(replay(missionFold, lines), before)) shown++;
      lines.push(stored(line, struckOf(mistake), last.revision + 2, last.recordedOn));
      expect(unstruck(replay(missionFold, lines))).toEqual(unstruck(before));
      planted++;
    }
    expect(planted).toBeGreaterThan(40);
    expect(shown).toBeGreaterThan(planted / 2);
    expect(unstruck(replay(missionFold, lines))).toEqual(unstruck(replay(missionFold, events)));
  }, 60_000);
});

const struckOf = ({ revision, type }: Recorded): Told =>
  told('LineStruck', { revision, type, reason: 'erreur', quiet: true });

/** A state without the record of what was struck, which is all that a strike adds to it. */
const unstruck = ({ mission, ...others }: MissionState) => ({ ...others, mission: { ...mission, struck: [] } });
