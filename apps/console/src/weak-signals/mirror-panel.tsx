import { Panel } from '../asking/panel.js';
import { To } from '../frame/address.js';
import { useMoment } from '../frame/moment.js';
import { Badge, type Tone } from '../parts/badge.js';
import { Figure, Figures } from '../parts/figure.js';
import { Lines } from '../parts/lines.js';
import { Act } from '../recording/act.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { mirrorPanel, type ObservationAnswer } from './mirror-panel.operation.js';

const WORDS = words({
  en: {
    title: 'The mirror',
    about: 'What the outsider holds up, and what the company makes of it. Disagreeing counts against no one.',
    empty: 'The consultant has held up nothing yet.',
    inTime: 'Answered in time',
    acted: 'Answers followed by a decision',
    median: 'Median delay',
    days: (days: string) => `${days} days`,
    returning: (topic: string, times: number) =>
      `“${topic}” came back ${times === 1 ? 'once' : `${times} times`} after an answer.`,
    told: (to: string, day: string) => `Told to ${to} on ${day}`,
    until: (day: string) => `to be answered until ${day}`,
    answer: { ACTED: 'acted upon', AGREED: 'agreed', DISAGREED: 'disagreed' } satisfies Record<
      ObservationAnswer,
      string
    >,
    answered: (by: string, day: string) => `${by}, ${day}`,
    waits: 'waits for an answer',
    back: (before: string) => `comes back after ${before}`,
    reply: 'Answer',
  },
  fr: {
    title: 'Le miroir',
    about:
      'Ce que le regard extérieur renvoie, et ce que l’entreprise en fait. Le désaccord ne compte contre personne.',
    empty: 'Le consultant n’a encore rien renvoyé.',
    inTime: 'Réponses à temps',
    acted: 'Réponses suivies d’une décision',
    median: 'Délai médian',
    days: (days) => `${days} jours`,
    returning: (topic, times) =>
      `« ${topic} » est revenu ${times === 1 ? 'une fois' : `${times} fois`} après une réponse.`,
    told: (to, day) => `Dit à ${to} le ${day}`,
    until: (day) => `réponse attendue avant le ${day} inclus`,
    answer: { ACTED: 'suivi d’effet', AGREED: 'd’accord', DISAGREED: 'pas d’accord' },
    answered: (by, day) => `${by}, ${day}`,
    waits: 'attend une réponse',
    back: (before) => `revient après ${before}`,
    reply: 'Répondre',
  },
});

const TONES: Readonly<Record<ObservationAnswer, Tone>> = { ACTED: 'good', AGREED: 'plain', DISAGREED: 'plain' };

/** Observations of the outsider with their answers. */
export function MirrorPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const { day, share, number } = useFormats();
  return (
    <Panel
      title={said.title}
      about={said.about}
      query={mirrorPanel}
      variables={useMoment(mission)}
      isEmpty={({ mirror }) => !mirror?.observations.length}
      empty={said.empty}
    >
      {({ mirror }) =>
        mirror && (
          <>
            <Figures>
              {mirror.inTime != null && <Figure label={said.inTime}>{share(mirror.inTime)}</Figure>}
              {mirror.acted != null && <Figure label={said.acted}>{share(mirror.acted)}</Figure>}
              {mirror.medianDays != null && <Figure label={said.median}>{said.days(number(mirror.medianDays))}</Figure>}
            </Figures>
            {mirror.returning.map(({ topic, times }) => (
              <p key={topic}>{said.returning(topic, times)}</p>
            ))}
            <ul class="plain">
              {mirror.observations.map(
                ({ observation, on, topic, text, to, answerableUntil, returnsAfter, revision, answered }) => (
                  <li key={observation}>
                    {answered ? (
                      <Badge tone={TONES[answered.answer]}>{said.answer[answered.answer]}</Badge>
                    ) : (
                      <Badge tone="watch">{said.waits}</Badge>
                    )}{' '}
                    <strong>
                      {observation} · {topic}
                    </strong>{' '}
                    {returnsAfter && <Badge>{said.back(returnsAfter)}</Badge>}
                    <p>{text}</p>
                    <p class="next">
                      {said.told(to, day(on))}
                      {!answered && `, ${said.until(day(answerableUntil))}`}{' '}
                      <Lines mission={mission} revisions={[revision]} />
                    </p>
                    {answered && (
                      <p class="next">
                        {said.answered(answered.by, day(answered.on))}
                        {answered.text && ` : ${answered.text}`}{' '}
                        {answered.decision && (
                          <To to={`/m/${mission}/decisions/${answered.decision}`}>{answered.decision}</To>
                        )}{' '}
                        <Lines mission={mission} revisions={[answered.revision]} />
                      </p>
                    )}
                    {!answered && (
                      <Act mission={mission} command="answerObservation" values={{ observation }}>
                        {said.reply}
                      </Act>
                    )}
                  </li>
                ),
              )}
            </ul>
          </>
        )
      }
    </Panel>
  );
}
