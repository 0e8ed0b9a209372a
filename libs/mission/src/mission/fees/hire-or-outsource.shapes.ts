import { shape, t } from '#shapes';
import { VERDICTS } from '../diagnostic.events.js';
import { MOVED_INPUTS } from './fees-vocabulary.js';

export class HireOrOutsourceMonth extends shape('Both courses in a month, and up to its end.', {
  month: t.month(),
  missionCents: t.cents('Charged, else agreed.'),
  isCharged: t.yesNo('Whether the amount of the mission was charged; else it is what was agreed.'),
  hireCents: t.cents('Recruitment, salary and contributions, on average over hires that hold and hires that fail.'),
  missionTotalCents: t.cents('Since the beginning.'),
  hireTotalCents: t.cents('Since the beginning.'),
  missionWork: t.number('Full-time months of work.'),
  hireWork: t.number('Full-time months of work, while someone is found and learns.'),
}) {}

export class HireSensitivity extends shape('How the crossing moves when an input is a fifth less, or more.', {
  input: t.oneOf('HireInput', MOVED_INPUTS),
  less: t.whole('Crossing month with 20 % less; null: none in the months compared.').maybe(),
  more: t.whole('Crossing month with 20 % more; null: none in the months compared.').maybe(),
}) {}

export class HireOrOutsource extends shape(
  'A hypothesis, never an advice: what the mission costs and does against a hire for the same role, month by month from ' +
    'the planned start. A search costs when it begins; whoever is found is paid from the first day and does more of the ' +
    'work in a straight line until productive; a hire that fails leaves after month 12, and a second search begins.',
  {
    asOf: t.asOf(),
    label: t.oneOf('ValueLabel', ['HYPOTHESIS']),
    source: t.text('As given: where the inputs come from.'),
    verdict: t.oneOf('DiagnosticVerdict', VERDICTS, 'What the diagnostic that led here concluded.').maybe(),
    crossingMonth: t
      .whole(
        'Number of the first month at whose end the course that was dearer after month 1 has become the cheaper one; null: ' +
          'none in the months compared.',
      )
      .maybe(),
    missionTotalCents: t.cents(),
    hireTotalCents: t.cents(),
    missionCentsPerWork: t.cents('For a full-time month of work; null when none was done.').maybe(),
    hireCentsPerWork: t.cents('For a full-time month of work; null when none was done.').maybe(),
    months: t.listOf(HireOrOutsourceMonth),
    sensitivities: t.listOf(HireSensitivity, 'The input that moves the crossing most first.'),
  },
) {}
