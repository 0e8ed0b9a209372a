import type { ReadOnly } from '#decider';
import type { Trace } from '../shared/trace.js';
import type { Day, EvidenceRef, PersonCode } from '../shared/vocabulary.js';
import type { ItemKind } from './knowledge-transfer.events.js';

/** A person at this level does it alone. */
export const AUTONOMOUS = 4;

/** The level until which a contested assessment counts. */
export const CONTESTED_AT_MOST = 3;

/** What a third person last rated. */
export interface Assessment extends Trace {
  level: number;
  assessor: PersonCode;
  evidence?: EvidenceRef;
  confirmed?: Trace;
  contested?: Trace & { reason: string };
}

/** How far a person masters an item, and what said so last. */
export interface Mastery {
  /** 0 none, 1 explained, 2 shown, 3 done with help, 4 done alone. */
  level: number;
  last: Trace;
  /** Evidence behind the last assessment. A regression takes it away: there is nothing left to confirm. */
  assessment?: Assessment;
}

/** A level that became known. */
export interface LevelChange {
  person: PersonCode;
  level: number;
  recordedOn: Day;
}

/** Knowledge whose absence stops or degrades work. */
export interface KnowledgeItem {
  /** Line that recorded it first. */
  revision: number;
  name: string;
  /** 1 to 5. */
  criticality: number;
  kind?: ItemKind;
  identified: Trace;
  firmCreated: boolean;
  /** Everybody who has or had a level, also at 0. */
  mastery: Record<PersonCode, Mastery>;
  /** Every level in the order of recording: what was known on a past day. */
  levels: LevelChange[];
  /** Who passed it on to whom, in the order of recording. */
  sessions: (Trace & { from: PersonCode; to: PersonCode; level: number; minutes: number })[];
  documents: (Trace & { document: EvidenceRef })[];
  /** Revisions of the assessments that the person assessed confirmed. */
  confirmed: number[];
  /** The identification, session or assessment of the latest business day. */
  lastEvidence: Trace & { evidence?: EvidenceRef };
  retired?: Trace & { reason: string };
  /** The departure or regression that took away the last person present who did it alone, until someone does again. */
  lost?: Trace;
}

/** How far a person masters an item now, 0 for someone never heard of. */
export const levelOf = ({ mastery }: ReadOnly<KnowledgeItem>, person: PersonCode): number =>
  Object.hasOwn(mastery, person) ? (mastery[person]?.level ?? 0) : 0;

/** Everybody who has or had a level, with how far they master the item, in the order in which they were first named. */
export const masteriesOf = ({
  levels,
  mastery,
}: ReadOnly<KnowledgeItem>): (readonly [PersonCode, ReadOnly<Mastery>])[] =>
  [...new Set(levels.map(({ person }) => person))].flatMap((person) =>
    mastery[person] ? [[person, mastery[person]] as const] : [],
  );

/** Everybody who has or had a level, in that order. */
export const peopleOn = (item: ReadOnly<KnowledgeItem>): PersonCode[] => masteriesOf(item).map(([person]) => person);

/** Those who do it alone now, departed people included. */
export const autonomousNow = (item: ReadOnly<KnowledgeItem>): readonly PersonCode[] =>
  peopleOn(item).filter((person) => levelOf(item, person) >= AUTONOMOUS);

/** Those who were known, at the end of a day, to do it alone; departed people included. */
export function autonomousAsKnownOn({ levels }: ReadOnly<KnowledgeItem>, day: Day): readonly PersonCode[] {
  const known = new Map<PersonCode, number>();
  for (const { person, level, recordedOn } of levels) if (recordedOn <= day) known.set(person, level);
  return [...known].filter(([, level]) => level >= AUTONOMOUS).map(([person]) => person);
}

/** Has this person passed the item on to that one? An assessor who trained the person assessed is marked. */
export const hasTrained = ({ sessions }: ReadOnly<KnowledgeItem>, trainer: PersonCode, person: PersonCode): boolean =>
  sessions.some(({ from, to }) => from === trainer && to === person);
