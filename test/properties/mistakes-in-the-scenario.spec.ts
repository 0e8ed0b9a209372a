import { parisDay } from '#calendar';
import { advance, isRefusal, replay, type Recorded } from '#decider';
import {
  markOf,
  commands,
  judge,
  missionFold,
  missionStream,
  OUTDATED,
  type Command,
  type MissionState,
} from '#mission';
import { ADMINS, told, type Told } from '#specs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { isDeepStrictEqual } from 'node:util';
import { readScript, type ScriptLine } from '../../apps/standalone/src/demo/script.js';

const byName = new Map(commands.map((command) => [command.name, command]));
/** Lines of the demo whose command needs nothing but its input and writes to the mission's own stream. */
const script = readScript(Infinity).filter(
  ({ command, input }) => byName.get(command) && !byName.get(command)?.writesTo && input['signalRef'] === undefined,
);
/** Numbers from one line of the script to the next: room for mistakes and strikes in between. */
const STEP = 10;

/** A line of the script that was accepted, and what it recorded. */
interface Accepted {
  readonly line: ScriptLine;
  readonly command: Command;
  readonly events: readonly Recorded[];
}

const recordedAt = (line: ScriptLine): string => new Date(line.at).toISOString();

/** An event as it is stored, recorded with a line of the script. */
const stored = (line: ScriptLine, { type, data, by, role }: Told, revision: number, occurredOn: string): Recorded => ({
  type,
  data: { occurredOn, ...data },
  stream: missionStream('M1'),
  revision,
  eventId: `event-${revision}`,
  metadata: {
    commandId: `line-${line.n}`,
    correlationId: `line-${line.n}`,
    actor: { id: by ?? line.actor, role: role ?? 'TEAM' },
    recordedAt: recordedAt(line),
    schema: 1,
    inputDigest: '',
  },
  recordedOn: parisDay(recordedAt(line)),
  position: String(revision),
});

/** Sends a line as the pipeline would; undefined when it is refused. */
function send(line: ScriptLine, command: Command, mission: MissionState, lines: readonly Recorded[], from: number) {
  const { occurredOn, mission: _, diagnostic: __, ...input } = line.input;
  const [day, id] = [parisDay(recordedAt(line)), `line-${line.n}`];
  const on = typeof occurredOn === 'string' ? { occurredOn } : {};
  const envelope = { commandId: id, correlationId: id, mission: 'M1', actor: line.actor, input, ...on };
  const marks = lines.map(markOf);
  const decided = judge(command, envelope, { mission, lines, marks, revision: lines.length - 1 }, day, ADMINS);
  if (decided === OUTDATED || isRefusal(decided)) return undefined;
  const { actor } = decided;
  return decided.facts.map(({ type, data }, index) =>
    stored(line, { type, data, by: actor.id, role: actor.role }, from + index, decided.occurredOn),
  );
}

let scenario: readonly Accepted[];
let events: readonly Recorded[];

beforeAll(() => {
  const mission = missionFold.initial();
  const lines: Recorded[] = [];
  scenario = script.flatMap((line, index) => {
    const command = byName.get(line.command);
    const recorded = command && send(line, command, mission, lines, index * STEP);
    if (!recorded || !command) return [];
    for (const event of recorded) advance(missionFold, mission, event);
    lines.push(...recorded);
    return [{ line, command, events: recorded }];
  });
  events = lines;
});

/** Strikes a line on the last day, as leadership may. */
function strike({ revision }: Recorded, lines: readonly Recorded[]) {
  const day = parisDay(recordedAt(scenario.at(-1)!.line));
  const actor = { id: 'DIR', role: 'LEADERSHIP' };
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
      const mission = replay(missionFold, lines);
      for (const { line, command, events: before } of scenario.slice(index + 1)) {
        const again = send(line, command, mission, lines, before[0]?.revision ?? 0);
        if (!again && !ASK_GATES.includes(command.name)) refused.push(`${command.name} without ${event.type}`);
        for (const each of again ?? before) advance(missionFold, mission, each);
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
