import { describe, expect, it } from '@jest/globals';
import { HOME, ownPath } from './own-path.js';

describe('where a sign-in leads', () => {
  it.each(['/', '/graphiql', '/m/M1?day=2026-03-02#gates', '/auth'])('may be %s', (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([
    ...['//evil.example', '/\\evil.example', '\\\\evil.example', 'https://evil.example', 'evil.example', ''],
    ...[
      '/\t/evil.example',
      '/\n/evil.example',
      '/a b',
      'javascript:alert(1)',
      '/../..//evil.example',
      '/.//evil.example',
    ],
    ...[undefined, null, 3, ['/a'], { path: '/a' }],
  ])('is never %p', (said) => {
    expect(ownPath(said)).toBe(HOME);
  });
});
