import { commands, type Command } from '#mission';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { daysLater, retold } from './retelling.js';

/** One line of the story: who sends which command at what instant. */
export interface StoryLine {
  /** Its place in the story, from 0. */
  readonly n: number;
  /** Instant at which it is recorded, ISO 8601. */
  readonly at: string;
  readonly actor: string;
  readonly command: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Places of earlier lines that must be recorded before it: they made or changed what it names. */
  readonly after: readonly number[];
}

type Scripted = Omit<StoryLine, 'after'> & { readonly expect?: { readonly refused?: string } };

/** The mission that the story is about. */
export const MISSION = 'M1';

const SCRIPT = resolve('apps/standalone/demo/cedre.commands.jsonl');
/** The last line of the script that frames the mission, starts it or names what it is about. */
const SET_UP = 114;
/** After this line the script hands the mission over. */
const BEFORE_HANDOVER = 476;
const DAY_MS = 86_400_000;
const NEVER = '2150-12-31';

/** What goes on as long as a mission does. What happens once, or answers a signal, is left out. */
const REPEATED: ReadonlySet<string> = new Set([
  ...['measureKpi', 'correctKpiMeasurement', 'registerEvidence', 'recordWeeklyTally', 'giveFeedback'],
  ...['assessProcess', 'documentProcess', 'assessManagers', 'identifyBottleneck', 'recordMethodAdaptation'],
  ...['identifyKnowledgeItem', 'holdTransferSession', 'assessAutonomy', 'confirmAutonomy'],
  ...['reportIrritant', 'resolveIrritant', 'proposeDecision', 'takeDecision', 'objectToDecision'],
  ...['openMediation', 'concludeMediation', 'completeJustification'],
  ...['proposeInitiative', 'modelScenario', 'checkCapacity', 'approveInitiative', 'refuseInitiative'],
  ...['measureInitiative', 'amplifyInitiative', 'closeInitiative', 'submitDeliverable', 'acceptDeliverable'],
  ...['rejectDeliverable', 'startAbsenceTest', 'completeAbsenceTest'],
  ...['updateDossierIndex', 'takeReadinessSnapshot', 'reviewReadiness', 'publishCheckpoint', 'witnessCheckpoint'],
  ...['communicateLegitimacy', 'reviewObjective'],
]);

/** No delegation changes hands: whoever holds one at the start decides to the end. */
const DECIDES: Readonly<Record<string, string>> = { PROD: 'COO', ACH: 'COO', QUA: 'COO', COM: 'DIR' };

const byName: ReadonlyMap<string, Command> = new Map(commands.map((command) => [command.name, command]));

/**
 * The demo mission without an end: its set-up, then its months over and over, each time later and with references of
 * their own, in the proportions of the script: two or three lines on a working day.
 */
export class Story {
  private readonly setUp: readonly Scripted[];
  private readonly months: readonly Scripted[];
  /** References that the months make. */
  private readonly made: ReadonlySet<string>;
  /** The last line about each thing that a line names. */
  private readonly last = new Map<string, number>();
  private told = 0;

  /** @param from the first line to be taken */
  constructor(from = 0) {
    const script = readFileSync(SCRIPT, 'utf8').split('\n').filter(Boolean);
    const accepted = script.map((line) => JSON.parse(line) as Scripted).filter(({ expect }) => !expect?.refused);
    this.setUp = accepted.filter(({ n }) => n <= SET_UP).map(withoutEnd);
    this.months = accepted
      .filter(({ n, command }) => n > SET_UP && n <= BEFORE_HANDOVER && REPEATED.has(command))
      .map(whoStays);
    const before = new Set(this.setUp.flatMap(madeBy));
    this.made = new Set(this.months.flatMap(madeBy).filter((ref) => !before.has(ref)));
    while (this.told < from) this.take();
  }

  /** The next line. */
  take(): StoryLine {
    const n = this.told++;
    const { at, actor, command, input } = this.lineAt(n);
    const things = namedBy({ command, input });
    const after = new Set(things.map((thing) => this.last.get(thing)).filter((line) => line !== undefined));
    for (const thing of things) if (!isEvidence(thing) || !this.last.has(thing)) this.last.set(thing, n);
    return { n, at: new Date(at).toISOString(), actor, command, input, after: [...after] };
  }

  private lineAt(n: number): Scripted {
    const first = this.setUp[n];
    if (first) return first;
    const since = n - this.setUp.length;
    const time = Math.floor(since / this.months.length);
    const line = this.months[since % this.months.length];
    if (!line) throw new Error('The script has no months to tell.');
    const at = new Date(Date.parse(line.at) + daysLater(time) * DAY_MS).toISOString();
    return { ...line, at, input: retold(line.input, time, this.made) };
  }
}

/** Roles, delegations and the mission do not end while it is measured. */
function withoutEnd({ input, ...line }: Scripted): Scripted {
  const { until: _, ...lasting } = input;
  const ends = Object.keys(lasting).filter((name) => name === 'validTo' || name === 'plannedEnd');
  return { ...line, input: { ...lasting, ...Object.fromEntries(ends.map((name) => [name, NEVER])) } };
}

const whoStays = (line: Scripted): Scripted =>
  line.command === 'takeDecision' ? { ...line, actor: DECIDES[line.actor] ?? line.actor } : line;

/** What a line names by a reference. */
function namedBy({ command, input }: Pick<Scripted, 'command' | 'input'>): readonly string[] {
  return Object.entries(byName.get(command)?.fields ?? {}).flatMap(([name, { kind }]) => {
    const of = kind.is === 'ref' ? kind.kind : kind.is === 'evidence' ? EVIDENCE : undefined;
    return of === undefined ? [] : [input[name] ?? []].flat().map((ref) => `${of} ${String(ref)}`);
  });
}

const EVIDENCE = 'evidence';

/** Nothing more is done to evidence once it is registered: what rests on it need not wait for each other. */
const isEvidence = (thing: string): boolean => thing.startsWith(EVIDENCE);

/** References that a line makes or may make. */
function madeBy({ command, input }: Scripted): readonly string[] {
  return Object.entries(byName.get(command)?.fields ?? {}).flatMap(([name, { kind }]) => {
    const ref = input[name];
    return kind.is === 'ref' && kind.must !== 'exist' && typeof ref === 'string' ? [ref] : [];
  });
}
