import { To } from '../frame/address.js';
import { Section } from '../asking/panel.js';
import { Lines } from '../parts/lines.js';
import { useFormats } from '../words/formats.js';
import { labelOf, LINE_LABELS } from '../words/line-labels.js';
import { useWords, words } from '../words/language.js';
import { FactTable } from './fact-table.js';
import type { LineOfTrailQuery } from './line-panel.operation.js';
import { Marks, WhenAndWho } from './trail-lines.js';

const WORDS = words({
  en: {
    title: (revision: number) => `Line ${revision}`,
    feature: 'Feature',
    kind: 'Kind of event, as stored',
    alike: 'All of this kind',
    facts: 'Facts as stored',
    mended: 'What mends it',
    struck: (by: string, instant: string) => `Struck by ${by} on ${instant}.`,
    reworded: (by: string, instant: string) => `Reworded by ${by} on ${instant}.`,
    read: (before: string, after: string) => `It read “${before}” and reads “${after}”.`,
    why: (reason: string) => `Reason: ${reason}`,
    before: 'Line before',
    after: 'Line after',
  },
  fr: {
    title: (revision) => `Ligne ${revision}`,
    feature: 'Rubrique',
    kind: 'Type d’événement, tel qu’enregistré',
    alike: 'Toutes celles de ce type',
    facts: 'Faits tels qu’enregistrés',
    mended: 'Ce qui la corrige',
    struck: (by, instant) => `Biffée par ${by} le ${instant}.`,
    reworded: (by, instant) => `Reformulée par ${by} le ${instant}.`,
    read: (before, after) => `On y lisait « ${before} », on y lit « ${after} ».`,
    why: (reason) => `Motif : ${reason}`,
    before: 'Ligne précédente',
    after: 'Ligne suivante',
  },
});

export type TrailLine = NonNullable<LineOfTrailQuery['auditTrail']>['edges'][number]['node'];

/** One line: its sentence, both dates, whoever recorded it, its facts, and what later lines say about it. */
export function LinePanel({ mission, line }: { readonly mission: string; readonly line: TrailLine }) {
  const said = useWords(WORDS);
  const labels = useWords(LINE_LABELS);
  const { revision, sentence, slice, type, data } = line;
  return (
    <Section title={said.title(revision)}>
      <p>
        <strong>{sentence.text}</strong>
      </p>
      <p class="note">
        <WhenAndWho line={line} />
      </p>
      <Marks line={line} />
      <Mendings mission={mission} line={line} />
      <h3>{said.facts}</h3>
      <FactTable caption={said.facts} facts={data} />
      <dl class="told">
        <dt>{said.feature}</dt>
        <dd>
          <To to={`/m/${mission}/trail`} filters={{ slice }}>
            {labelOf(labels.slice, slice)}
          </To>
        </dd>
        <dt>{said.kind}</dt>
        <dd>
          <code lang="en">{type}</code>{' '}
          <To to={`/m/${mission}/trail`} filters={{ type }}>
            {said.alike}
          </To>
        </dd>
      </dl>
      <p class="pager">
        {revision > 0 && <To to={`/m/${mission}/trail/${revision - 1}`}>{said.before}</To>}
        <To to={`/m/${mission}/trail/${revision + 1}`}>{said.after}</To>
      </p>
    </Section>
  );
}

function Mendings({ mission, line: { struck, reworded } }: { readonly mission: string; readonly line: TrailLine }) {
  const said = useWords(WORDS);
  const { instant } = useFormats();
  if (!struck && reworded.length === 0) return null;
  return (
    <>
      <h3>{said.mended}</h3>
      <ul class="plain">
        {struck && (
          <li>
            <p>
              {said.struck(struck.by, instant(struck.recordedAt))}{' '}
              <Lines mission={mission} revisions={[struck.revision]} />
            </p>
            {struck.reason !== null && <p class="note">{said.why(struck.reason)}</p>}
          </li>
        )}
        {reworded.map(({ revision, by, recordedAt, reason, before, after }) => (
          <li key={revision}>
            <p>
              {said.reworded(by, instant(recordedAt))} <Lines mission={mission} revisions={[revision]} />
            </p>
            <p>{said.read(before, after)}</p>
            {reason !== null && <p class="note">{said.why(reason)}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
