import { byText, type Order, type ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import type { OpenView } from '../reading/mission-views.js';
import type { Day, PersonCode } from '../shared/vocabulary.js';
import { worded, type Language } from '../shared/wording.js';
import { everHeld, grantedScope, organisationOf } from './access.state.js';
import type {
  AcquirerEngagement,
  AcquirerReader,
  DossierLineEngagement,
  EvidenceEngagement,
} from './acquirer-engagement.shapes.js';
import { dossierLines, type DossierLineNow } from './dossier-lines.js';
import { showsEvidence, showsLine, viewersOf, type Reading } from './engagement.js';
import { refsOf } from '../shared/in-order.js';

type State = Pick<MissionState, 'access' | 'exitReadiness'>;
type Access = ReadOnly<State['access']>;

/** What acquirers have looked at, line by line of the dossier, and what no one has opened. */
export function readAcquirerEngagement({ state, asOf }: OpenView<State>, language: Language): AcquirerEngagement {
  const readings = state.access.queries;
  const lines = dossierLines(state, asOf.day)
    .map((line) => readLine(line, readings, language))
    .sort((a, b) => order(lastOf(a.seenBy), lastOf(b.seenBy)) || a.line - b.line);
  return {
    asOf,
    seenLines: lines.filter(({ seen }) => seen).length,
    lines,
    readers: refsOf(state.access.roles)
      .filter((person) => everHeld(state.access, person, 'ACQUIRER'))
      .map((person) => readReader(state.access, person, asOf.day))
      .sort((a, b) => order(a.lastOn ?? '', b.lastOn ?? '')),
  };
}

/** A line without a view of its own was seen when one of its documents was. */
function readLine(now: DossierLineNow, readings: readonly Reading[], language: Language): DossierLineEngagement {
  const deposited = now.evidence.flatMap((each) => each.deposited ?? []);
  const shown = readings.filter(
    (reading) =>
      showsLine(now, reading) ||
      (now.shownBy.length === 0 && deposited.some((document) => showsEvidence(document, reading))),
  );
  const evidence = deposited.map((document): EvidenceEngagement => {
    const seenBy = viewersOf(readings.filter((reading) => showsEvidence(document, reading)));
    const { evidence: ref, title, depositedOn } = document;
    return { evidence: ref, title, depositedOn, seen: seenBy.length > 0, seenBy };
  });
  return {
    line: now.line,
    name: worded(now.name, language),
    shownBy: now.shownBy,
    seen: shown.length > 0,
    seenBy: viewersOf(shown),
    evidence: evidence.sort((a, b) => order(lastOf(a.seenBy), lastOf(b.seenBy))),
  };
}

function readReader(access: Access, person: PersonCode, day: Day): AcquirerReader {
  const own = access.queries.filter((reading) => reading.person === person);
  const queries = [...new Set(own.map(({ query }) => query))].map((query) => {
    const days = [...new Set(own.filter((reading) => reading.query === query).map((reading) => reading.day))];
    return { query, days: days.length, lastOn: latest(days) };
  });
  return {
    person,
    organisation: organisationOf(access, person),
    scope: grantedScope(access, person, day),
    until: latest((access.grants[person] ?? []).map(({ until }) => until)) || undefined,
    lastOn: latest(own.map((reading) => reading.day)) || undefined,
    questions: access.questions.filter(({ by }) => by === person).length,
    queries: queries.sort((a, b) => b.days - a.days),
  };
}

const lastOf = (viewers: readonly { readonly lastOn: Day }[]): Day => latest(viewers.map(({ lastOn }) => lastOn));

/** The last of some days; an empty text when there is none. */
const latest = (days: readonly Day[]): Day => days.reduce((last, each) => (each > last ? each : last), '');

/** Never seen comes first: an empty text is before every day. */
const order: Order<Day> = byText;
