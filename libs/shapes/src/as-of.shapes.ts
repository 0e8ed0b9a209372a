import * as t from './kinds.js';
import { shape } from './shape.js';
import type { Shown } from './shown.js';

export class AsOf extends shape('What an answer rests on.', {
  revision: t.line('Revision of the mission up to which events were folded.'),
  recordedAt: t.instant('Instant at which that event was recorded (UTC, ISO 8601).'),
  day: t.day('Day on which ages, delays and validities are counted.'),
  stoppedAt: t
    .line(
      'Line of the mission that this version cannot take in, if there is one: the answer is as of the line before it, and ' +
        'nothing can be recorded until that is mended.',
    )
    .maybe(),
}) {}

/** What the answer rests on. */
export const asOf = (): Shown<AsOf> => t.one(AsOf);
