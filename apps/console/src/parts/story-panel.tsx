import { Panel } from '../asking/panel.js';
import { useMoment } from '../frame/moment.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { AboutLines } from './about-lines.js';
import { Badge } from './badge.js';
import { Lines } from './lines.js';
import { story } from './story.operation.js';

const WORDS = words({
  en: { title: 'Its lines in the trail', empty: 'No line of the trail names it.', struck: 'struck' },
  fr: {
    title: 'Ses lignes dans la piste d’audit',
    empty: 'Aucune ligne de la piste d’audit ne la nomme.',
    struck: 'biffée',
  },
});

/** What the trail says of one thing, in order. */
export function StoryPanel({ mission, about }: { readonly mission: string; readonly about: string }) {
  const said = useWords(WORDS);
  const { day } = useFormats();
  return (
    <Panel
      title={said.title}
      wide
      aside={<AboutLines mission={mission} about={about} />}
      query={story}
      variables={{ ...useMoment(mission), about }}
      isEmpty={({ auditTrail }) => !auditTrail?.totalCount}
      empty={said.empty}
    >
      {({ auditTrail }) => (
        <ol class="plain">
          {auditTrail?.edges.map(({ node: { revision, occurredOn, actor, sentence, struck } }) => (
            <li key={revision}>
              <Lines mission={mission} revisions={[revision]} /> <strong>{day(occurredOn)}</strong> {actor}{' '}
              {struck && <Badge tone="watch">{said.struck}</Badge>}
              <p>{sentence.text}</p>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
