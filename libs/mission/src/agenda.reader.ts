import { by, reversed } from '#decider';
import {
  agendaOf,
  inWindow,
  isOf,
  isPlaceOnAgenda,
  placeOnAgenda,
  type AgendaReader,
  type AgendaWindow,
  type PlacedItem,
} from './agenda.js';
import type { Agenda, AgendaEntry, AgendaMission, AgendaPerson } from './agenda.shapes.js';
import { labelOf } from './command-forms.js';
import { readRefusal } from './command-forms.reader.js';
import type { PublishedCheckpoint } from './mission-notices.js';
import type { MissionState } from './mission-state.js';
import { wholeAgendaOf, type ParkedWebhook } from './parked-webhooks.js';
import type { OpenView } from './reading/mission-views.js';
import { pageOfItems, type Places, type WantedPage } from './reading/page-of-items.js';
import { shownNotice } from './reading/shown-notices.js';
import { ERASED_PERSON, withoutErased, withoutErasedIn } from './shared/erased-person.js';
import type { Caller } from './shared/caller.js';
import type { PersonCode } from './shared/vocabulary.js';
import type { Worded } from './shared/wording.js';
import { adminsOf, type FirmAdmins } from './visibility/membership.js';

/** A mission whose agenda is read, and what the answer rests on besides its state. */
export interface AgendaSource {
  readonly mission: string;
  readonly view: OpenView<MissionState>;
  readonly checkpoints: readonly PublishedCheckpoint[];
  readonly parked: readonly ParkedWebhook[];
  /** People who are erased by now, whatever the moment asked about. */
  readonly erased: ReadonlySet<PersonCode>;
  /** What a person is called, where that may be read. */
  readonly nameOf: (person: PersonCode) => string | undefined;
}

/** What is asked for, and by whom. */
export interface AgendaQuery extends WantedPage, AgendaWindow {
  readonly caller: Caller;
  readonly admins: FirmAdmins;
  /** Only what the reader is to settle. */
  readonly mine?: boolean;
}

/** An agenda of several missions. */
export function readAgenda(
  sources: readonly AgendaSource[],
  unreadable: readonly string[],
  query: AgendaQuery,
): Agenda {
  const bySource = sources.map((source) => ({ source, items: wantedItems(source, query) }));
  const items = bySource.flatMap(({ source, items: own }) =>
    own.map((item): SourcedItem => ({ mission: source.mission, source, item })),
  );
  const { edges, ...page } = pageOfItems(items.toSorted(by(placeOnAgenda)), PLACES, query);
  return {
    ...page,
    edges: edges.map(({ cursor, node }) => ({ cursor, node: readEntry(node, query) })),
    missions: bySource.map((each) => readCounts(each, query)).toSorted(reversed(by(({ mine }) => mine))),
    unreadable,
  };
}

interface SourcedItem extends PlacedItem {
  readonly source: AgendaSource;
}

type Items = ReturnType<typeof agendaOf>;

const wantedItems = ({ view, checkpoints, parked }: AgendaSource, query: AgendaQuery): Items =>
  inWindow(wholeAgendaOf(view, checkpoints, parked), query, view.asOf.day).filter(
    (item) => !query.mine || isOf(item, readerOf(view, query)),
  );

const readerOf = ({ rights }: AgendaSource['view'], { caller }: AgendaQuery): AgendaReader => ({
  person: caller.person,
  roles: rights.roles,
});

/** Whose it is; what is a matter of the firm’s administration is that of those who are named for it. */
function peopleOf({ whose }: SourcedItem['item'], { view }: AgendaSource, { admins }: AgendaQuery) {
  const firm = view.state.mission.draft?.firm;
  const administer = whose.roles.includes('FIRM_ADMIN') && firm !== undefined ? adminsOf(admins, firm) : [];
  return [...new Set([...whose.people, ...administer])];
}

const PLACES: Places<SourcedItem> = {
  cursorOf: (item) => Buffer.from(placeOnAgenda(item)).toString('base64url'),
  following(cursor) {
    const place = Buffer.from(cursor, 'base64url').toString();
    return isPlaceOnAgenda(place) ? (item) => placeOnAgenda(item) > place : undefined;
  },
};

function readEntry({ mission, source, item }: SourcedItem, query: AgendaQuery): AgendaEntry {
  const { view, erased } = source;
  const { language } = query.caller;
  const { notice, state, day, whose } = item;
  const { code, urgency, since, by: last, ref, command, fact, expected } = shownNotice(notice, view, language);
  const hidden = (sentence: Worded): Worded => withoutErasedSentence(sentence, source, query);
  const label = command && labelOf(command.name);
  return {
    mission,
    client: view.state.mission.draft?.client ?? '',
    slice: notice.slice,
    code,
    urgency,
    state,
    day,
    since,
    by: last,
    ref: ref && {
      kind: ref.kind,
      ref: withoutErasedIn(ref.ref, erased, language),
      title: ref.title && hidden(ref.title),
    },
    whose: {
      roles: whose.roles,
      people: peopleOf(item, source, query).map((person) => readPerson(person, command?.name, source, query)),
      includesMe: isOf(item, readerOf(view, query)),
    },
    command: command &&
      label && {
        name: command.name,
        label: { ...label, text: label[language] },
        input: withoutErasedIn(command.input, erased, language),
      },
    fact: hidden(fact),
    expected: hidden(expected),
  };
}

function readPerson(
  person: PersonCode,
  command: string | undefined,
  source: AgendaSource,
  query: AgendaQuery,
): AgendaPerson {
  const { mission, view, erased, nameOf } = source;
  const { language } = query.caller;
  const sender = { mission, state: view.state, admins: query.admins, person, day: view.asOf.day };
  const refusal = command === undefined ? undefined : readRefusal(command, sender, language);
  const isErased = erased.has(person);
  return {
    person: withoutErasedIn(person, erased, language),
    label: isErased ? ERASED_PERSON[language] : (nameOf(person) ?? person),
    refusal: refusal && { ...refusal, sentence: withoutErasedSentence(refusal.sentence, source, query) },
  };
}

const withoutErasedSentence = (
  { fr, en, text }: Worded,
  { erased }: AgendaSource,
  { caller: { language } }: AgendaQuery,
): Worded => ({
  fr: withoutErased(fr, erased, 'fr'),
  en: withoutErased(en, erased, 'en'),
  text: withoutErased(text, erased, language),
});

function readCounts(
  { source: { mission, view }, items }: { readonly source: AgendaSource; readonly items: Items },
  query: AgendaQuery,
): AgendaMission {
  const count = (wanted: Items[number]['state']) => items.filter(({ state }) => state === wanted).length;
  return {
    asOf: view.asOf,
    mission,
    client: view.state.mission.draft?.client ?? '',
    overdue: count('OVERDUE'),
    atRisk: count('AT_RISK'),
    waiting: count('WAITING'),
    due: count('DUE'),
    mine: items.filter((item) => isOf(item, readerOf(view, query))).length,
  };
}
