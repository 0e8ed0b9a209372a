import { shape, t } from '#shapes';

export class FeedbackTheme extends shape('What at least five people gave feedback about.', {
  theme: t.text(),
  count: t.count('People, never fewer than five.'),
}) {}

export class FeedbackWeek extends shape('The informal feedback of one week, as far as it identifies no one.', {
  batch: t.text('F1, F2, … in the order of release.'),
  week: t.week('The week in which it was given.'),
  releasedOn: t.day(),
  themes: t.listOf(FeedbackTheme, 'The largest first. Themes are not told by site.'),
  other: t.count('People with smaller themes together, when they are at least five.').maybe(),
  total: t.count('People who gave feedback. None where subtracting would tell of a few.').maybe(),
}) {}

export class FeedbackThemes extends shape('What people say, without names: no figure tells of fewer than five.', {
  asOf: t.asOf(),
  fewest: t.count('Fewest people of whom anything is shown.'),
  weeks: t.listOf(FeedbackWeek, 'The last released first; weeks that may not be shown are left out.'),
}) {}
