import { To } from '../frame/address.js';
import { Badge } from '../parts/badge.js';
import { useFormats } from '../words/formats.js';
import { labelOf, LINE_LABELS } from '../words/line-labels.js';
import { useWords, words } from '../words/language.js';
import type { TrailLineFragment } from './trail-page.operation.js';

const WORDS = words({
  en: {
    line: (revision: number) => `Line ${revision}`,
    recorded: (instant: string) => `Recorded on ${instant}`,
    occurred: (day: string) => `happened on ${day}`,
    late: (days: number) => `${days} working days later`,
    by: (actor: string, role: string) => `by ${actor}, ${role}`,
    bySystem: 'by the system',
    onBehalf: (person: string) => `for ${person}`,
    imported: 'history brought in',
    struck: (revision: number) => `struck by line ${revision}`,
    reworded: (revision: number) => `reworded by line ${revision}`,
    marks: 'Marks',
  },
  fr: {
    line: (revision) => `Ligne ${revision}`,
    recorded: (instant) => `Enregistré le ${instant}`,
    occurred: (day) => `survenu le ${day}`,
    late: (days) => `${days} jours ouvrés plus tard`,
    by: (actor, role) => `par ${actor}, ${role}`,
    bySystem: 'par le système',
    onBehalf: (person) => `pour ${person}`,
    imported: 'historique repris',
    struck: (revision) => `biffée par la ligne ${revision}`,
    reworded: (revision) => `reformulée par la ligne ${revision}`,
    marks: 'Marques',
  },
});

/** Lines of the trail: what each says, when it was recorded and when it happened, by whom, and what marks it. */
export function TrailLines({
  mission,
  lines,
}: {
  readonly mission: string;
  readonly lines: readonly TrailLineFragment[];
}) {
  const said = useWords(WORDS);
  return (
    <ol class="trail">
      {lines.map((line) => (
        <li key={line.revision}>
          <To to={`/m/${mission}/trail/${line.revision}`} aria-label={said.line(line.revision)}>
            {line.revision}
          </To>
          <div>
            <p class={line.struck ? 'struck' : undefined}>{line.sentence.text}</p>
            <p class="note">
              <WhenAndWho line={line} />
            </p>
            <Marks line={line} />
          </div>
        </li>
      ))}
    </ol>
  );
}

type Dated = Pick<
  TrailLineFragment,
  'occurredOn' | 'recordedAt' | 'delayWorkingDays' | 'actor' | 'role' | 'onBehalfOf'
>;

/** Both dates of a line and whoever recorded it, in one sentence. */
export function WhenAndWho({ line }: { readonly line: Dated }) {
  const said = useWords(WORDS);
  const labels = useWords(LINE_LABELS);
  const { day, instant } = useFormats();
  const { occurredOn, recordedAt, delayWorkingDays, actor, role, onBehalfOf } = line;
  const parts = [
    said.recorded(instant(recordedAt)),
    said.occurred(day(occurredOn)) + (delayWorkingDays > 0 ? ` (${said.late(delayWorkingDays)})` : ''),
    role === 'SYSTEM' ? said.bySystem : said.by(actor, labelOf(labels.role, role)),
    ...(onBehalfOf === null ? [] : [said.onBehalf(onBehalfOf)]),
  ];
  return <>{parts.join(', ')}</>;
}

/** What marks a line: what was noted when it was recorded, and what later lines say about it. */
export function Marks({
  line: { marks, origin, struck, reworded },
}: {
  readonly line: Pick<TrailLineFragment, 'marks' | 'origin' | 'struck' | 'reworded'>;
}) {
  const said = useWords(WORDS);
  if (marks.length === 0 && origin === null && !struck && reworded.length === 0) return null;
  return (
    <p class="marks" role="group" aria-label={said.marks}>
      {struck && <Badge tone="bad">{said.struck(struck.revision)}</Badge>}
      {reworded.map(({ revision }) => (
        <Badge key={revision}>{said.reworded(revision)}</Badge>
      ))}
      {origin !== null && <Badge>{said.imported}</Badge>}
      {marks.map(({ flag, sentence }) => (
        <Badge key={flag} tone="watch">
          {sentence.text}
        </Badge>
      ))}
    </p>
  );
}
