import { SLICE_OF, SLICES, STORED_FORMS } from '#mission';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Catalogue } from './catalogue.js';
import { readEvents } from './read-events.js';
import { render } from './render.js';

const SOURCES = 'libs/mission/src';

/** The catalogue of everything that is recorded, from the event files of the product. */
export function eventsDocument(): string {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.events.ts'))
    .map((file) => join(SOURCES, file));
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.', undefined, 'tsconfig.json');
  const catalogue = inReadingOrder(readEvents(files, 'libs', options));
  checkComplete(catalogue);
  return render(catalogue, { forms: STORED_FORMS, inMission: new Set(SLICE_OF.keys()) });
}

/** The slices in the order of the product, then what is recorded beside missions. */
function inReadingOrder({ slices, types }: Catalogue): Catalogue {
  const order: readonly string[] = SLICES;
  const place = (slice: string) => (order.includes(slice) ? order.indexOf(slice) : order.length);
  return { slices: slices.toSorted((a, b) => place(a.slice) - place(b.slice)), types };
}

/** A stored event that the catalogue leaves out would never be found. */
function checkComplete({ slices }: Catalogue): void {
  const described = new Set(slices.flatMap(({ events }) => events.map(({ type }) => type)));
  const missing = Object.keys(STORED_FORMS).filter((type) => !described.has(type));
  if (missing.length > 0) throw new Error(`No event file declares ${missing.join(', ')} with EventOf.`);
}
