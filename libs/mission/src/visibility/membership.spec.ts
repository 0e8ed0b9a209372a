import { describe, expect, it } from '@jest/globals';
import { knowsDiagnostic } from './membership.js';

describe('An express diagnostic', () => {
  const admins = { 'CAB-A': ['ADA'], 'CAB-B': ['BOB'], 'CAB-C': ['CLO'] };
  const made = (by: string, firms?: readonly string[]) =>
    ({ by, ...(firms && { completed: { firms } }) }) as unknown as Parameters<typeof knowsDiagnostic>[0];
  const known = (diagnostic: ReturnType<typeof made>) =>
    ['ADA', 'BOB', 'CLO', 'XYZ'].filter((person) => knowsDiagnostic(diagnostic, admins, person));

  it('is known to its author, and to whoever administers one of the firms for which it was made', () => {
    expect(known(made('XYZ', ['CAB-A', 'CAB-B']))).toEqual(['ADA', 'BOB', 'XYZ']);
    expect(known(made('XYZ', []))).toEqual(['XYZ']);
  });

  it('was made for the firms of its author where it does not say for which', () => {
    expect(known(made('BOB'))).toEqual(['BOB']);
    expect(known(made('XYZ'))).toEqual(['XYZ']);
  });
});
