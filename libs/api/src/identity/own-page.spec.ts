import { describe, expect, it } from '@jest/globals';
import { isOwnPage } from './own-page.js';

const HOST = 'Relais.example:3000';

describe('a page of this server', () => {
  it.each([
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'same-origin', origin: 'http://relais.example:3000' },
    { origin: 'http://relais.example:3000' },
    { origin: 'https://relais.example:3000' },
  ])('is known by %j', (headers) => {
    expect(isOwnPage(headers, HOST)).toBe(true);
  });

  it.each([
    {},
    { 'sec-fetch-site': 'cross-site', origin: 'http://relais.example:3000' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: 'null' },
    { origin: 'http://relais.example' },
    { origin: 'http://evil.example' },
    { origin: 'http://relais.example:3000.evil.example' },
    { origin: 'relais.example:3000' },
    { referer: 'http://relais.example:3000/' },
  ])('is not known by %j', (headers) => {
    expect(isOwnPage(headers, HOST)).toBe(false);
  });
});
