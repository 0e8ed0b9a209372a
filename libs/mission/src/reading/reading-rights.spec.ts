import { isRefusal } from '#decider';
import { ADMINS, missionAfter, startedCedre, told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import type { Role } from '../shared/vocabulary.js';
import { readingRights } from './reading-rights.js';

const erased = [
  told('ErasureRequested', { subject: 'QUA', reason: 'départ' }, { on: '2026-02-27', by: 'QUA' }),
  told(
    'SubjectKeyDestroyed',
    { subject: 'QUA', fields: 2, proofUnaffected: true },
    { on: '2026-03-02', by: 'ADM', role: 'FIRM_ADMIN' },
  ),
];

/** What comes of asking for a view: the roles in which it is read, or the code of the refusal. */
const asking = (person: string, readers?: readonly Role[], since: readonly (typeof erased)[number][] = []) => {
  const rule = { view: 'mission', slice: 'none', ...(readers && { readers }) } as const;
  const rights = readingRights(rule, missionAfter(...startedCedre, ...since), ADMINS, person, '2026-03-02', 'M1');
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

  it('ends with the person’s data when they are erased', () => {
    expect(asking('QUA', undefined, erased)).toBe('ACCESS_EXPIRED');
    expect(asking('DIR', undefined, erased)).toEqual(['LEADERSHIP']);
  });
});
