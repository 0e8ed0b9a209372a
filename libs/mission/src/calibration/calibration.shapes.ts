import { shape, t } from '#shapes';

export class CalibratedShare extends shape('A share with its 95 % interval (Wilson, 1927).', {
  share: t.ratio('0 to 1.'),
  low: t.ratio(),
  high: t.ratio(),
}) {}

export class DetectorCalibration extends shape('What people made of one detector’s signals, once they were over.', {
  detector: t.text(),
  raised: t.count(),
  trueAlarms: t.count('Judged worth raising.'),
  falseAlarms: t.count('Judged not worth raising.'),
  unjudged: t.count('What they were worth was never reported.'),
  precision: t.one(CalibratedShare, 'True alarms of those judged; none without a judgement.').maybe(),
}) {}

export class HandoverCalibration extends shape('Whether handovers took place when they were first forecast to.', {
  forecast: t.count('Handovers that had been forecast.'),
  withinP85: t.count('Of these, accepted by the week of their first P85.'),
  unforecast: t.count('Handovers that were never forecast, which say nothing here.'),
  share: t.one(CalibratedShare, 'Should be near 0.85; none without a forecast handover.').maybe(),
}) {}

export class Calibration extends shape('How far a firm’s detectors and forecasts held, in its closed missions.', {
  firm: t.text(),
  day: t.day('What was known by the end of this day.'),
  missions: t.count('Closed missions that it rests on.'),
  terminatedEarly: t.count('Of these, ended before their term.'),
  unreadable: t.count('Missions of the firm that cannot be read, closed or not: they are left out.'),
  detectors: t.listOf(DetectorCalibration, 'Those that cry wolf most first; those without a judgement last.'),
  handovers: t.one(HandoverCalibration),
  expected: t.listOf(t.sentence(), 'What to do so that more can be said.'),
}) {}
