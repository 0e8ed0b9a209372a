import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { readEvents } from './read-events.js';
import { render } from './render.js';

const FILES = {
  'shared/vocabulary.ts': `
    export type EventOf<Type extends string, Data extends object> = { readonly type: Type; readonly data: Data };
    /** Euro cents. */
    export type Cents = number;
    export const KINDS = ['NEW', 'BETTER', 'CHEAPER'] as const;
    /** What is offered. */
    export type Kind = (typeof KINDS)[number];
    export type Sealed = { readonly text: string };`,
  'offers/terms.events.ts': `
    import type { Cents, EventOf, Kind } from '../shared/vocabulary.js';
    /** What an offer promises. */
    export interface Terms {
      readonly kind: Kind;
      /** What it costs. */
      readonly priceCents: Cents;
      readonly pieces?: readonly { readonly name: string }[];
    }
    /** An offer is
     *  made. */
    export type OfferMade = EventOf<'OfferMade', Terms & { readonly by: string }>;`,
  'offers/offers.events.ts': `
    import type { EventOf, Sealed } from '../shared/vocabulary.js';
    import type { OfferMade, Terms } from './terms.events.js';
    /** An offer is taken. */
    export type OfferTaken = EventOf<'OfferTaken', { readonly buyer: Sealed; readonly terms: Terms }>;
    /** What is offered and taken. */
    export type OffersEvent = OfferTaken | OfferMade;`,
};

const folder = mkdtempSync(join(tmpdir(), 'relais-events-'));
const paths = Object.keys(FILES).map((file) => join(folder, file));
const eventFiles = paths.filter((path) => path.endsWith('.events.ts'));
const options = { module: ts.ModuleKind.NodeNext, strict: true, types: [] };
const forms = { OfferTaken: { schema: 1 }, OfferMade: { schema: 2 } };
const document = (files: readonly string[]) =>
  render(readEvents(files, folder, options), { forms, inMission: new Set(['OfferTaken']) });

beforeAll(() => {
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the catalogue of events', () => {
  it('tells of each event its meaning, its schema, its fields, and whether personal fields are sealed', () => {
    const [, offers = ''] = document(eventFiles).split(/^## /m);
    expect(offers).toBe(`offers

What is offered and taken.

### OfferTaken

An offer is taken.

Schema 1. Personal fields are sealed.

- \`buyer\`: \`Sealed\`
- \`terms\`: \`Terms\`

### OfferMade

An offer is made.

Schema 2; older ones are brought up to date when they are read. Recorded beside the mission’s own stream.

- \`kind\`: \`Kind\`
- \`priceCents\`: \`Cents\`. What it costs.
- \`pieces\`: \`{ name: string; }[]\`, _optional_
- \`by\`: \`string\`

`);
  });

  it('explains every type that a field names, values in the order of their list', () => {
    const [, , types = ''] = document(eventFiles).split(/^## /m);
    expect(types).toBe(`Types

What the types of the fields stand for.

- \`Cents\`: Euro cents. \`number\`
- \`Kind\`: What is offered. \`'NEW' | 'BETTER' | 'CHEAPER'\`
- \`Sealed\`:
  - \`text\`: \`string\`
- \`Terms\`: What an offer promises.
  - \`kind\`: \`Kind\`
  - \`priceCents\`: \`Cents\`. What it costs.
  - \`pieces\`: \`{ name: string; }[]\`, _optional_
`);
  });

  it('is the same whatever the order of the files, and names no folder of this machine', () => {
    expect(document(eventFiles.toReversed())).toBe(document(eventFiles));
    expect(document(eventFiles)).not.toContain(folder);
  });
});
