import { addDays } from '#calendar';
import { useEffect, useState } from 'preact/hooks';
import { FilePanel } from '../access/file-panel.js';
import { QuestionsPanel } from '../access/questions-panel.js';
import { ChangesPanel } from '../changes/changes-panel.js';
import { useDay, useShownDay } from '../frame/moment.js';
import { PAGE_NAMES } from '../frame/page.js';
import { useMe, useMembership } from '../frame/who.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { LINE_LABELS } from '../words/line-labels.js';

const WORDS = words({
  en: {
    grant: 'What I may see',
    until: (day: string) => `Until ${day}, by its end in Paris.`,
    scope: 'Parts of the mission:',
  },
  fr: {
    grant: 'Ce que je peux voir',
    until: (day) => `Jusqu’au ${day} inclus, heure de Paris.`,
    scope: 'Parties de la mission :',
  },
});

/** The room of an acquirer: what they may see and until when, what is proven, what is new, what they asked. */
export function Room({ mission }: { readonly mission: string }) {
  return (
    <div class="panels">
      <Grant mission={mission} />
      <QuestionsPanel mission={mission} />
      <SinceLastVisit mission={mission} />
      <FilePanel mission={mission} />
    </div>
  );
}

function Grant({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const names = useWords(PAGE_NAMES);
  const { slice: slices } = useWords(LINE_LABELS);
  const { day } = useFormats();
  const membership = useMembership(mission);
  return (
    <section class="panel">
      <h2>{said.grant}</h2>
      {membership?.grants.map(({ scope, until }) => (
        <div key={`${scope.join()} ${until}`}>
          <p>
            <strong>{said.until(day(until))}</strong>
          </p>
          <p>
            {said.scope} {scope.map((slice) => slices[slice as keyof typeof slices] ?? slice).join(', ')},{' '}
            {names.trail.toLowerCase()}.
          </p>
        </div>
      ))}
    </section>
  );
}

/** What is new since the reader was last here, in this browser. */
function SinceLastVisit({ mission }: { readonly mission: string }) {
  const { person } = useMe();
  const day = useDay();
  const today = useShownDay(mission);
  const key = `relais.visit|${person}|${mission}`;
  const [last] = useState(() => localStorage.getItem(key));
  useEffect(() => {
    if (today !== undefined && day === undefined) localStorage.setItem(key, today);
  }, [key, today, day]);
  if (today === undefined) return null;
  const from = last !== null && last < today ? last : addDays(today, -30);
  return <ChangesPanel mission={mission} from={from} to={day} />;
}
