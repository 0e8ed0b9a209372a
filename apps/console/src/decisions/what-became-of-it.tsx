import { Badge } from '../parts/badge.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import type { Decision } from './decision-panel.js';
import { DECISION_LABELS, EXECUTION_TONES } from './decision-words.js';

const WORDS = words({
  en: {
    title: 'What became of it',
    told: 'Told to those concerned',
    yes: 'told',
    no: 'not told yet',
    to: (audience: string, channel: string, day: string) => `${audience}, by ${channel}, on ${day}`,
    by: (channels: string) => `by ${channels}`,
    applied: 'Applied',
    on: (day: string) => `on ${day}`,
    bypasses: 'Reports that it was not respected',
    review: 'Review of its effect',
    due: (day: string) => `to be held by ${day}`,
    overdue: (day: string) => `overdue since ${day}`,
    unplanned: 'no day set',
    verdict: { KEEP: 'keep', STOP: 'stop', AMPLIFY: 'amplify', ADJUST: 'adjust' },
    failed: 'failed',
    causes: (causes: string) => `Causes: ${causes}.`,
  },
  fr: {
    title: 'Ce qu’elle est devenue',
    told: 'Communiquée aux personnes concernées',
    yes: 'communiquée',
    no: 'pas encore communiquée',
    to: (audience, channel, day) => `${audience}, par ${channel}, le ${day}`,
    by: (channels) => `par ${channels}`,
    applied: 'Appliquée',
    on: (day) => `le ${day}`,
    bypasses: 'Signalements de contournement',
    review: 'Revue de son effet',
    due: (day) => `à tenir d’ici le ${day}`,
    overdue: (day) => `en retard depuis le ${day}`,
    unplanned: 'aucun jour fixé',
    verdict: { KEEP: 'maintenir', STOP: 'arrêter', AMPLIFY: 'amplifier', ADJUST: 'ajuster' },
    failed: 'échec',
    causes: (causes) => `Causes : ${causes}.`,
  },
});

/** Who was told of a decision, how far it is applied, and what its reviews said. */
export function WhatBecameOfIt({ decision: { made } }: { readonly decision: Decision }) {
  const said = useWords(WORDS);
  const labels = useWords(DECISION_LABELS);
  const { day, number } = useFormats();
  if (!made) return null;
  const { communicated, communications, channels, execution, executedOn, bypasses, reviews, reviewOn, reviewOverdue } =
    made;
  return (
    <section>
      <h3>{said.title}</h3>
      <dl class="terms">
        <dt>{said.told}</dt>
        <dd>
          <Badge tone={communicated ? 'good' : 'watch'}>{communicated ? said.yes : said.no}</Badge>{' '}
          {channels.length > 0 && said.by(channels.join(', '))}
          {communications.map(({ audience, channel, on }) => (
            <span key={`${audience} ${channel} ${on}`} class="block">
              {said.to(audience, channel, day(on))}
            </span>
          ))}
        </dd>
        <dt>{said.applied}</dt>
        <dd>
          {execution === null ? (
            <Badge tone="watch">{labels.unreported}</Badge>
          ) : (
            <Badge tone={EXECUTION_TONES[execution]}>{labels.execution[execution]}</Badge>
          )}{' '}
          {executedOn !== null && said.on(day(executedOn))}
        </dd>
        {bypasses > 0 && (
          <>
            <dt>{said.bypasses}</dt>
            <dd>
              <Badge tone="bad">{number(bypasses)}</Badge>
            </dd>
          </>
        )}
        <dt>{said.review}</dt>
        <dd>
          {reviewOn === null && reviews.length === 0 && said.unplanned}
          {reviewOn !== null && (
            <Badge tone={reviewOverdue ? 'bad' : 'plain'}>
              {reviewOverdue ? said.overdue(day(reviewOn)) : said.due(day(reviewOn))}
            </Badge>
          )}
          {reviews.map(({ on, by, effect, verdict, failed, causes }) => (
            <span key={`${on} ${by}`} class="block">
              {day(on)}, {by}, {said.verdict[verdict]} {failed && <Badge tone="bad">{said.failed}</Badge>}
              <span class="note block">
                {effect} {causes.length > 0 && said.causes(causes.join(', '))}
              </span>
            </span>
          ))}
        </dd>
      </dl>
    </section>
  );
}
