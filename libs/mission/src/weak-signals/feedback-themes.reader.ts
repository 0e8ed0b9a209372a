import type { ReadOnly, Refusal } from '#decider';
import type { MissionState } from '../mission-state.js';
import type { OpenView } from '../reading/mission-views.js';
import { refuse } from '../refusals/refusals.js';
import { FEWEST_ANSWERS } from '../shared/feedback-entry.js';
import { keyOfWords } from './feedback-counts.js';
import { disclosureOf, type Disclosure } from './feedback-disclosure.js';
import type { FeedbackThemes, FeedbackWeek } from './feedback-themes.shapes.js';
import type { FeedbackBatch } from './weak-signals.state.js';

type Batch = ReadOnly<FeedbackBatch>;

/** What may be shown of a week, or why not. */
type Answer = Pick<FeedbackWeek, 'themes' | 'other' | 'total'> | 'FEW' | 'SUPPRESSED';

/** The themes of the feedback with their counts, or how many people of a site gave some. */
export function readFeedbackThemes(
  { state, asOf }: OpenView<Pick<MissionState, 'weakSignals'>>,
  site?: string,
): FeedbackThemes | Refusal {
  const answers = state.weakSignals.feedback.map((batch) => ({ batch, answer: answerFor(batch, site) }));
  const weeks = answers
    .flatMap(({ batch, answer }) => (typeof answer === 'string' ? [] : [weekOf(batch, answer)]))
    .reverse();
  if (weeks.length > 0) return { asOf, fewest: FEWEST_ANSWERS, weeks };
  if (answers.some(({ answer }) => answer === 'SUPPRESSED')) return refuse('COMPLEMENTARY_SUPPRESSION');
  return refuse('ANONYMITY_THRESHOLD', { threshold: FEWEST_ANSWERS });
}

const weekOf = (
  { batch, week, on }: Batch,
  answer: Pick<FeedbackWeek, 'themes' | 'other' | 'total'>,
): FeedbackWeek => ({ batch, week, releasedOn: on, ...answer });

function answerFor(batch: Batch, site: string | undefined): Answer {
  const disclosure = disclosureOf(batch);
  return site === undefined ? ofEverybody(disclosure) : ofSite(disclosure, site);
}

function ofEverybody({ themes, other, total }: Disclosure): Answer {
  if (themes.length === 0 && other === undefined) return 'SUPPRESSED';
  const named = themes.map(({ of: theme, count }) => ({ theme, count }));
  return { themes: named, other, total };
}

function ofSite({ sites }: Disclosure, site: string): Answer {
  if (!sites) return 'SUPPRESSED';
  const found = sites.find(({ of: name }) => keyOfWords(name) === keyOfWords(site));
  return found ? { themes: [], other: undefined, total: found.count } : 'FEW';
}
