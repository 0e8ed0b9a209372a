import { describe, expect, it } from '@jest/globals';
import { organisationOf, type AccessState } from './access.state.js';

describe('for whom a person acts', () => {
  const access = {
    grants: { A: [{ organisation: 'BID1' }, { organisation: 'BID2' }], B: [] },
    people: { A: { organisation: 'ACME' }, B: { organisation: 'ACME' } },
  } as unknown as AccessState;

  it('is said by the last grant, else by how they were registered', () => {
    expect(['A', 'B', 'C'].map((person) => organisationOf(access, person))).toEqual(['BID2', 'ACME', undefined]);
  });
});
