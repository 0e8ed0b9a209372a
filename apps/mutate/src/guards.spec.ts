import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { everyGuard, guardsOf } from './guards.js';

describe('the guards of a file', () => {
  it('are those of the nearest folder that has any', () => {
    expect(guardsOf('libs/api/src/sign-in/pages.ts')).toContain('test/journeys/signing-in.spec.ts');
    expect(guardsOf('libs/api/src/sign-in/pages.ts')).not.toContain('test/faults/http-hygiene.spec.ts');
    expect(guardsOf('libs/api/src/http-server.ts')).toContain('test/faults/http-hygiene.spec.ts');
    expect(guardsOf('libs/ledger/src/ledger.ts')).toEqual([]);
  });

  it('are there', () => {
    expect(everyGuard.filter((spec) => !existsSync(spec))).toEqual([]);
  });
});
