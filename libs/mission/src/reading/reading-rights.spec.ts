import { isRefusal } from '#decider';
import { ADMINS, missionAfter, startedCedre } from '#specs';
import { describe, expect, it } from '@jest/globals';
import type { Role } from '../shared/vocabulary.js';
import { readingRights } from './reading-rights.js';

/** What comes of asking for a view: the roles in which it is read, or the code of the refusal. */
const asking = (person: string, readers?: readonly Role[]) => {
  const rule = { view: 'mission', slice: 'none', ...(readers && { readers }) } as const;
  const rights = readingRights(rule, missionAfter(...startedCedre), ADMINS, person, '2026-03-02', 'M1');
  return isRefusal(rights) ? rights.refused : rights.roles;
};

describe('The right to read a view', () => {
  it('is a member’s, and no stranger learns that there is such a mission', () => {
    expect(asking('QUA')).toEqual(['TEAM']);
    expect(asking('XYZ')).toBe('MISSION_UNKNOWN');
  });

  it('is that of some roles alone where the view says so', () => {
    expect(asking('DIR', ['LEADERSHIP', 'SPONSOR'])).toEqual(['LEADERSHIP']);
    expect(asking('SPO', ['LEADERSHIP', 'SPONSOR'])).toEqual(['SPONSOR']);
    expect(asking('QUA', ['LEADERSHIP', 'SPONSOR'])).toBe('ROLE_FORBIDDEN');
  });
});
