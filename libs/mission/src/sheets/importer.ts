import { isRefusal, type Refusal } from '#decider';
import { Courtesy, inStretches, TooBusy } from '#fairness';
import { Inject, Injectable } from '@nestjs/common';
import { refusalNow } from '../command-forms.js';
import type { Command } from '../pipeline/command.js';
import { CommandGate, refusalTold, type CommandInput } from '../pipeline/gate.js';
import { isForeign } from '../pipeline/judge.js';
import { CommandPipeline } from '../pipeline/pipeline.js';
import { refuse } from '../refusals/refusals.js';
import type { Caller } from '../shared/caller.js';
import { today, type Clock } from '../shared/clock.js';
import { CLOCK, FIRM_ADMINS } from '../shared/tokens.js';
import { worded } from '../shared/wording.js';
import { membershipOn, type FirmAdmins } from '../visibility/membership.js';
import type { Entry, Unread } from './entries.js';
import { keyOfSheet, Rehearsals } from './rehearsals.js';
import { inputOf, type RowContext } from './row-input.js';
import { openSheet, type BroughtSheet, type ClosedSheet, type OpenedSheet } from './sheet-import.js';
import { SHEETS } from './sheet-kinds.js';
import type { SheetImport, SheetRow } from './sheets.shapes.js';
import { alreadyThere, counted, judged, unread, type Outcome } from './told-rows.js';

/** A sheet, and which of its rows are wanted now. */
export interface WantedRows extends BroughtSheet {
  /** How many rows come before the window. */
  readonly after: number;
  /** How many rows the window has. */
  readonly first: number;
  readonly preview: boolean;
  /** All rows are history brought in, or none; left out, those of before the mission. */
  readonly history?: boolean | null;
  readonly newNames: boolean;
  readonly waitForReadModels: boolean;
}

/** A row with what is to be sent for it, or what it came to without. */
type Prepared = { readonly entry: Entry; readonly input: CommandInput } | { readonly row: SheetRow };

/** How many rows go to the writer of the mission at once: as many as it takes in one append. */
const PORTION = 100;

/** How often a row is sent again that others overtook: it rests on nothing that its sender has seen. */
const TRIES = 5;

/** Brings sheets in: each row is a command like any other, sent together with those around it. */
@Injectable()
export class SheetImporter {
  private readonly rehearsals = new Rehearsals();

  constructor(
    private readonly gate: CommandGate,
    private readonly pipeline: CommandPipeline,
    private readonly courtesy: Courtesy,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(FIRM_ADMINS) private readonly admins: FirmAdmins,
  ) {}

  async bringIn(wanted: WantedRows, caller: Caller): Promise<SheetImport> {
    const { after, first, preview } = wanted;
    const sheet = await openSheet(wanted, after + first, caller.person);
    if ('refusal' in sheet) return this.closed(wanted, sheet, caller);
    const standing = await this.standing(wanted, caller);
    if ('refusal' in standing) return this.shut(wanted, sheet, standing.refusal, caller);
    const context = { ...wanted, kind: SHEETS[wanted.kind], headings: sheet.headings, ...standing };
    const rows = preview
      ? await this.rehearse(context, sheet.read, wanted, caller)
      : await this.record(context, sheet.read.slice(after), wanted.waitForReadModels, caller);
    return answer(wanted, sheet, rows, caller);
  }

  /** Nothing of the sheet can be read. */
  private closed(wanted: WantedRows, sheet: ClosedSheet, caller: Caller): SheetImport {
    return { ...answer(wanted, sheet, [], caller), refusal: refusalTold(sheet.refusal, caller.language) };
  }

  /** The command is closed to the caller: it is sent once all the same, so that the refusal is logged like any other. */
  private async shut(wanted: WantedRows, sheet: OpenedSheet, refusal: Refusal, caller: Caller): Promise<SheetImport> {
    const { command } = SHEETS[wanted.kind];
    const sent = sheet.read.find((each): each is Entry => 'input' in each);
    if (sent && !wanted.preview) {
      const { mission } = wanted;
      await this.gate.send(command, { ...sent.input, mission, commandId: sent.commandId }, caller);
    }
    return { ...answer(wanted, sheet, [], caller), refusal: refusalTold(refusal, caller.language) };
  }

  /** Why no row could be recorded now, or what history is to this mission and this person. */
  private async standing(
    { mission, kind, history }: WantedRows,
    { person }: Caller,
  ): Promise<{ readonly refusal: Refusal } | Pick<RowContext, 'isHistory' | 'revision'>> {
    const { command } = SHEETS[kind];
    const { state, revision } = await this.pipeline.missionNow(mission);
    const [day, admins] = [today(this.clock), this.admins];
    if (isForeign(command, { actor: person }, { state }, admins, day))
      return { refusal: refuse('MISSION_UNKNOWN', { mission }) };
    const refusal = refusalNow(command.name, { mission, state, admins, person, day });
    if (refusal) return { refusal: structuredClone(refusal) };
    const { roles } = membershipOn(state, admins, person, day);
    const brings = roles.some((role) => role === 'CONSULTANT' || role === 'LEADERSHIP');
    const start = state.mission.startedOn ?? state.mission.draft?.plannedStart ?? day;
    return { revision, isHistory: (on) => history ?? (brings && on !== undefined && on < start) };
  }

  private async record(
    context: RowContext,
    entries: readonly (Entry | Unread)[],
    wait: boolean,
    caller: Caller,
  ): Promise<readonly SheetRow[]> {
    const { command } = context.kind;
    const rows: SheetRow[] = [];
    for await (const portion of this.portions(entries, caller)) {
      const prepared = await this.prepare(context, portion, caller);
      const last = wait ? prepared.findLast((each) => 'input' in each) : undefined;
      rows.push(
        ...(await Promise.all(prepared.map((each) => this.send(command, context, each, each === last, caller)))),
      );
    }
    return rows;
  }

  private async send(
    command: Command,
    { headings }: RowContext,
    prepared: Prepared,
    waitForReadModels: boolean,
    caller: Caller,
  ): Promise<SheetRow> {
    if ('row' in prepared) return prepared.row;
    const { entry, input } = prepared;
    for (let tries = 0; tries < TRIES; tries++) {
      const outcome = await this.gate.send(command, { ...input, waitForReadModels }, caller);
      if (!('expected' in outcome)) return judged(entry, outcome, headings);
    }
    throw new TooBusy(1_000, 'Others record faster than this can be judged; send the same window again.');
  }

  /** What rows would come to, each judged on what those before it would leave, those before the window included. */
  private async rehearse(
    context: RowContext,
    entries: readonly (Entry | Unread)[],
    wanted: WantedRows,
    caller: Caller,
  ): Promise<readonly SheetRow[]> {
    const { after, first: _first, preview: _preview, waitForReadModels: _wait, ...brought } = wanted;
    const key = keyOfSheet(caller.person, today(this.clock), brought);
    let rehearsal = this.rehearsals.take(key, after, context.revision);
    const begun = rehearsal ? after : 0;
    const rows: SheetRow[] = [];
    for await (const portion of this.portions(entries.slice(begun), caller)) {
      for await (const each of inStretches(await this.prepare(context, portion, caller))) {
        if ('row' in each) rows.push(each.row);
        else {
          rehearsal ??= await this.gate.rehearsal(context.kind.command, each.input, caller);
          const outcome = await this.gate.rehearse(rehearsal, each.input, caller);
          rows.push(judged(each.entry, outcome as Outcome, context.headings));
        }
      }
    }
    if (rehearsal) this.rehearsals.keep(key, { rehearsal, rows: begun + rows.length });
    return rows.slice(after - begun);
  }

  /** A few rows at a time; between them whoever had less of the thread goes first. */
  private async *portions(
    entries: readonly (Entry | Unread)[],
    { person }: Caller,
  ): AsyncGenerator<readonly (Entry | Unread)[]> {
    for (let at = 0; at < entries.length; at += PORTION) {
      yield entries.slice(at, at + PORTION);
      await this.courtesy.pause(person);
    }
  }

  /** What is to be sent for rows: nothing for those that cannot be read or are there already. */
  private async prepare(
    context: RowContext,
    entries: readonly (Entry | Unread)[],
    { person, language }: Caller,
  ): Promise<readonly Prepared[]> {
    const { mission, headings } = context;
    const ids = entries.flatMap((each) => ('commandId' in each ? [each.commandId] : []));
    const traces = await this.pipeline.traces(mission, person, ids);
    return entries.map((entry) => {
      if ('refusal' in entry) return { row: unread(entry, entry.refusal, headings, language) };
      const trace = traces.get(entry.commandId);
      if (trace) return { row: alreadyThere(entry, trace) };
      const input = inputOf(context, entry);
      return isRefusal(input) ? { row: unread(entry, input, headings, language) } : { entry, input };
    });
  }
}

function answer(
  { kind, preview, after, first }: WantedRows,
  { headings, missing = [], total = 0 }: Partial<OpenedSheet>,
  rows: readonly SheetRow[],
  { language }: Caller,
): SheetImport {
  const last = after + first;
  return {
    kind,
    preview,
    refusal: undefined,
    headings: (headings?.headings ?? []).map(({ heading, column }) => ({
      heading,
      field: column?.path,
      label: column && worded(column.label, language),
    })),
    missing: missing.map(({ path, label }) => ({ field: path, label: worded(label, language) })),
    total,
    next: rows.length > 0 && last < total ? last : undefined,
    counts: counted(rows),
    rows,
  };
}
