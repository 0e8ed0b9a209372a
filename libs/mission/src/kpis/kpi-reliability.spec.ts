import { describe, expect, it } from '@jest/globals';
import { evidenceOf } from './kpi-reliability.js';

describe('The document behind a value', () => {
  const measured = (evidence?: string, ...corrections: readonly { readonly evidence?: string }[]) =>
    evidenceOf({ evidence, corrections } as unknown as Parameters<typeof evidenceOf>[0]);

  it('is that of its last correction, else that of the measurement', () => {
    expect(measured('EV-1')).toBe('EV-1');
    expect(measured('EV-1', { evidence: 'EV-2' }, { evidence: 'EV-3' })).toBe('EV-3');
    expect(measured('EV-1', { evidence: 'EV-2' }, {})).toBe('EV-1');
    expect(measured()).toBeUndefined();
  });
});
