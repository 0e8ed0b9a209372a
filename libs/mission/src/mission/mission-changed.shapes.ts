import { shape, t } from '#shapes';

export class MissionChange extends shape('Something was recorded, and every read model has it.', {
  mission: t.ref('mission'),
  revision: t.line('The revision that every read model has reached.'),
  recordedAt: t.instant('Instant at which it was recorded (UTC, ISO 8601).'),
}) {}
