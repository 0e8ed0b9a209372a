import type { Origin, Refusal as RuleRefusal, Sentence } from '#decider';
import { Courtesy } from '#fairness';
import type { Preview, Receipt, Refusal, StaleRevision } from '#graph';
import { waitForProjections, type Advances, type ReadDatabase } from '#read-models';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { randomUUID } from 'node:crypto';
import { nextActOf, sentenceOf } from '../refusals/refusals.js';
import { projections } from '../projections.js';
import { eventSentence } from '../sentences.js';
import type { Caller } from '../shared/caller.js';
import { worded, type Language } from '../shared/wording.js';
import type { Command } from './command.js';
import type { Previewed } from './deciding.js';
import { dispatchedBy } from './dispatched.js';
import type { Envelope } from './envelope.js';
import { CommandPipeline } from './pipeline.js';
import type { Rehearsal } from './rehearsal.js';
import { ADVANCES, READ_DATABASE } from '../shared/tokens.js';
import { EndedAccess, ENDING_TYPES } from '../visibility/ended-access.js';

/** The input of a mutation: what every command carries, and the command's own fields. */
export interface CommandInput {
  readonly commandId?: string | null;
  readonly mission?: string | null;
  readonly occurredOn?: string | null;
  readonly origin?: Origin | null;
  readonly expectedRevision?: number | null;
  readonly correlationId?: string | null;
  readonly causationId?: string | null;
  readonly onBehalfOf?: string | null;
  readonly newName?: boolean | null;
  readonly waitForReadModels?: boolean | null;
  readonly preview?: boolean | null;
  readonly [field: string]: unknown;
}

const ENDING: ReadonlySet<string> = new Set(ENDING_TYPES);

/** What a command came to, as the schema shows it. */
export type Told = Receipt | Preview | Refusal | StaleRevision;

/** How long a caller who wants to read at once is kept waiting. */
const PATIENCE_MS = 5_000;

/**
 * The only caller of the command bus: says who acts, ties the command to its request, and words the outcome. What is only
 * a preview does not go over the bus.
 */
@Injectable()
export class CommandGate {
  constructor(
    private readonly bus: CommandBus,
    private readonly pipeline: CommandPipeline,
    @Inject(READ_DATABASE) private readonly readModels: ReadDatabase,
    @Inject(ADVANCES) private readonly advances: Advances,
    private readonly courtesy: Courtesy,
    private readonly ended: EndedAccess,
  ) {}

  /** Sends a command and answers as the schema's `Outcome`. */
  async send(command: Command, input: CommandInput, caller: Caller): Promise<Told> {
    const envelope = envelopeOf(input, caller);
    const outcome = await this.courteously(() =>
      input.preview === true
        ? this.pipeline.preview(command, envelope)
        : this.bus.execute(new (dispatchedBy(command))(envelope)),
    );
    const told = toldOf(outcome, envelope, caller);
    if (outcome.kind !== 'receipt') return told;
    const { mission } = envelope;
    const { events, revision, position } = outcome.receipt;
    if (mission !== undefined && events.some(({ type }) => ENDING.has(type))) this.ended.note(mission, revision);
    const readable = input.waitForReadModels === true && (await this.isReadable(position));
    return { ...told, readable };
  }

  /** Begins to try commands like this one on a copy of the mission; see `CommandPipeline.rehearsal`. */
  rehearsal(command: Command, input: CommandInput, caller: Caller): Promise<Rehearsal> {
    return this.pipeline.rehearsal(command, envelopeOf(input, caller));
  }

  /** What the next command of a rehearsal would come to. */
  async rehearse(rehearsal: Rehearsal, input: CommandInput, caller: Caller): Promise<Told> {
    const envelope = envelopeOf(input, caller);
    return toldOf(await rehearsal.try(envelope), envelope, caller);
  }

  private async courteously(work: () => Promise<Previewed>): Promise<Previewed> {
    const ended = this.courtesy.command();
    try {
      return await work();
    } finally {
      ended();
    }
  }

  private isReadable(position: string): Promise<boolean> {
    const names = projections.map(({ name }) => name);
    const wanted = position === '' ? '0' : position;
    return waitForProjections(this.readModels, names, wanted, PATIENCE_MS, this.advances);
  }
}

/** The command as the pipeline takes it. */
function envelopeOf(input: CommandInput, { person }: Caller): Envelope {
  const {
    commandId,
    mission,
    occurredOn,
    origin,
    expectedRevision,
    correlationId,
    causationId,
    onBehalfOf,
    newName,
    waitForReadModels: _,
    preview: __,
    ...own
  } = input;
  return {
    commandId: commandId ?? randomUUID(),
    actor: person,
    correlationId: correlationId ?? randomUUID(),
    input: Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined && value !== null)),
    ...(mission != null && { mission }),
    ...(occurredOn != null && { occurredOn }),
    ...(origin != null && { origin }),
    ...(expectedRevision != null && { expectedRevision }),
    ...(causationId != null && { causationId }),
    ...(onBehalfOf != null && { onBehalfOf }),
    ...(newName === true && { newName }),
  };
}

/** What a command came to, in the words of whoever sent it. */
function toldOf(outcome: Previewed, { commandId, mission }: Envelope, { language }: Caller): Told {
  const say = (sentence: Sentence) => worded(sentence, language);
  switch (outcome.kind) {
    case 'receipt': {
      const { revision, position, events, created, flags } = outcome.receipt;
      return { commandId, mission, revision, position, events, created, flags, readable: false };
    }
    case 'preview': {
      const { revision, events, created, flags } = outcome.preview;
      const told = events.map(({ type, seen }) => ({ type, sentence: seen && say(eventSentence(seen)) }));
      return { previewedOn: revision, events: told, created, flags };
    }
    case 'refusal':
      return refusalTold(outcome.refusal, language);
    case 'stale': {
      const { since, ...stale } = outcome.stale;
      return { ...stale, since: since.map((event) => say(eventSentence(event))) };
    }
  }
}

/** A refusal as the schema shows it. */
export const refusalTold = (refusal: RuleRefusal, language: Language): Refusal => ({
  code: refusal.refused,
  sentence: worded(sentenceOf(refusal), language),
  next: worded(nextActOf(refusal), language),
  facts: refusal.facts,
});
