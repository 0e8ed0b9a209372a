import { Section } from '../asking/panel.js';
import { useAnswer } from '../asking/use-answer.js';
import { ChangesPanel } from '../changes/changes-panel.js';
import { useDay, useMoment } from '../frame/moment.js';
import { PAGE_NAMES, type PageProps } from '../frame/page.js';
import { Act } from '../recording/act.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { GatesPanel } from './gates-panel.js';
import { lastSnapshots } from './last-snapshots.operation.js';
import { LeversPanel, type Lever } from './levers-panel.js';
import { ScorePanel } from './score-panel.js';
import { SnapshotsPanel } from './snapshots-panel.js';

const WORDS = words({
  en: {
    freeze: 'The snapshot of this month',
    last: (snapshot: string, day: string) => `The last one is ${snapshot}, of ${day}.`,
    first: 'None has been taken yet.',
    why: 'It freezes the score, the gates and what they rest on, as they are known now.',
    take: 'Take the snapshot',
    opinion: 'Give your opinion of it',
    decide: 'Make it a decision',
    plan: 'Make it a milestone',
  },
  fr: {
    freeze: 'L’instantané du mois',
    last: (snapshot, day) => `Le dernier est ${snapshot}, du ${day}.`,
    first: 'Aucun n’a encore été pris.',
    why: 'Il fige le score, les conditions et ce dont ils découlent, tels qu’ils sont connus à présent.',
    take: 'Prendre l’instantané',
    opinion: 'Donner votre avis',
    decide: 'En faire une décision',
    plan: 'En faire un jalon',
  },
});

/** What leadership goes through every month: what moved, what blocks, what to do first; then it is frozen. */
export default function ReviewPage({ mission }: PageProps) {
  const names = useWords(PAGE_NAMES);
  const said = useWords(WORDS);
  const { day } = useFormats();
  const on = useDay();
  const { data } = useAnswer(lastSnapshots, useMoment(mission));
  const taken = data?.exitReadiness?.snapshots ?? [];
  const last = taken.at(-1);
  const today = data?.exitReadiness?.asOf.day;
  // Once the snapshot of the day is taken, the review still shows what has moved since the one before.
  const since = taken.findLast(({ asOf }) => asOf !== today)?.asOf ?? data?.mission?.startedOn ?? undefined;
  return (
    <>
      <h1>{names.review}</h1>
      <div class="panels">
        <ScorePanel mission={mission} />
        {since !== undefined && <ChangesPanel mission={mission} from={since} to={on} />}
        <GatesPanel mission={mission} />
        <LeversPanel mission={mission} actOn={(lever) => <FromLever mission={mission} lever={lever} />} />
        <Section title={said.freeze}>
          <p>{last ? said.last(last.snapshot, day(last.asOf)) : said.first}</p>
          <p class="note">{said.why}</p>
          <p class="acts">
            <Act mission={mission} command="takeReadinessSnapshot" first>
              {said.take}
            </Act>{' '}
            {last && (
              <Act mission={mission} command="reviewReadiness" values={{ snapshot: last.snapshot }}>
                {said.opinion}
              </Act>
            )}
          </p>
        </Section>
        <SnapshotsPanel mission={mission} />
      </div>
    </>
  );
}

function FromLever({ mission, lever: { act } }: { readonly mission: string; readonly lever: Lever }) {
  const said = useWords(WORDS);
  return (
    <p class="acts">
      <Act mission={mission} command="proposeDecision" values={{ title: act.text }}>
        {said.decide}
      </Act>{' '}
      <Act mission={mission} command="planMilestone" values={{ name: act.text, kind: 'MACRO_PROJECT' }}>
        {said.plan}
      </Act>
    </p>
  );
}
