import { shape, t } from '#shapes';
import { Notice } from '../shared/notice.shapes.js';

export class ManagerWave extends shape('One assessment of the managers, as a group: no one is named.', {
  wave: t.whole('1 is the first.'),
  on: t.day(),
  managers: t.count('Managers assessed.'),
  atTarget: t.count('Those at the target level.'),
  share: t.ratio('At target over assessed, 0 to 1.').maybe(),
  average: t.number('Mean level, in the unit of the managers’ KPI.'),
  gain: t.number('Mean level less that of the wave before.').maybe(),
  revision: t.line('Line of the audit trail.'),
}) {}

export class ManagerTarget extends shape('The KPI that follows the managers’ level, and where it is to be.', {
  kpi: t.ref('kpi'),
  target: t.number('Mean level to reach.').maybe(),
  due: t.day().maybe(),
  reached: t.yesNo('The last mean level is as good; none without a target or a wave.').maybe(),
}) {}

export class Training extends shape('A training planned for someone, who is not named. It changes no level.', {
  training: t.ref('training'),
  skill: t.text(),
  due: t.day(),
  completedOn: t.day('None until it took place.').maybe(),
  overdue: t.yesNo('It did not take place, and its day has passed.'),
}) {}

export class TrainingTotals extends shape('How the training plan is kept.', {
  planned: t.count(),
  completed: t.count(),
  inTime: t.count('Completed by their due day.'),
  overdue: t.count(),
}) {}

export class MentoringTopic extends shape('Time that mentors spent on a topic.', {
  topic: t.text(),
  sessions: t.count(),
  minutes: t.minutes(),
  lastOn: t.day('Last session.'),
}) {}

export class ManagerSkills extends shape('The skills of middle managers, as a group, and what is done for them.', {
  asOf: t.asOf(),
  notices: t.listOf(Notice, 'What to do next, worst first.'),
  waves: t.listOf(ManagerWave, 'In the order of recording; the last one counts in D7.'),
  shareLow: t.ratio('Share at target in the last wave, lower end of the 95 % interval (Wilson, 1927).').maybe(),
  shareHigh: t.ratio('Upper end of that interval: with few managers it is wide.').maybe(),
  staleSince: t.day('First day on which the last wave was stale; none while it is fresh.').maybe(),
  target: t.one(ManagerTarget, 'None without such a KPI, or for who may not see KPIs.').maybe(),
  trainingTotals: t.one(TrainingTotals),
  trainings: t.listOf(Training, 'By due day.'),
  mentoringMinutes: t.minutes('Minutes of mentoring in all.'),
  mentoring: t.listOf(MentoringTopic, 'The most time first.'),
}) {}
