import { describe, expect, it } from '@jest/globals';
import { moment, WORDS, type Words } from './words.js';

const keys = Object.keys(WORDS.fr) as readonly (keyof Words)[];

describe('the words of the sign-in pages', () => {
  it('are there in both languages, and not the same in both', () => {
    const texts = keys.map((key) => [WORDS.fr[key], WORDS.en[key]]);
    const missing = texts.filter((pair) => pair.some((text) => typeof text === 'string' && text.trim() === ''));
    expect(missing).toEqual([]);
    expect(texts.filter(([fr, en]) => typeof fr === 'string' && fr === en)).toEqual([['Relais', 'Relais']]);
  });

  it('name who is invited and who is signed in', () => {
    for (const words of Object.values(WORDS)) {
      expect([words.invited('CAM'), words.signedInAs('CAM')]).toEqual([
        expect.stringMatching(/Invitation .* CAM$/),
        expect.stringMatching(/ : CAM$|: CAM$/),
      ]);
      expect(words.invitedUntil('tomorrow')).toContain('tomorrow');
    }
  });

  it('count devices from two on', () => {
    expect([1, 2].map((places) => WORDS.fr.signedInUntil(places, 'demain').split(' ;')[0])).toEqual([
      'Connecté sur cet appareil',
      'Connecté sur 2 appareils',
    ]);
    expect([1, 2].map((places) => WORDS.en.signedInUntil(places, 'tomorrow').split(';')[0])).toEqual([
      'Signed in on this device',
      'Signed in on 2 devices',
    ]);
  });

  it('tell a moment as people in France and in Britain write it, by the clock of Paris', () => {
    const at = new Date('2026-03-02T08:05:00.000Z');
    expect(moment(at, 'fr').replaceAll(/\s/g, ' ')).toBe('2 mars 2026 à 09:05');
    expect(moment(at, 'en').replaceAll(/\s/g, ' ')).toBe('2 March 2026 at 09:05');
  });
});
