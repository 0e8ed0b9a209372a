import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from '#decider';
import { NEXT_ACTS } from './next-acts.js';
import { refusalEvents } from './refusals.events.js';
import { nextActOf, REFUSALS, refuse, sentenceOf, type RefusalCode } from './refusals.js';

const codes = Object.keys(REFUSALS) as RefusalCode[];
const namesIn = (template: string): readonly string[] =>
  [...template.matchAll(/\{(\w+)(?:\|\w+)?\}/g)].map((found) => found[1] ?? '');

const folder = join(dirname(fileURLToPath(import.meta.url)), '..');
const commands = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.command.ts'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .flatMap((source) => [...source.matchAll(/Command\('(\w+)'/g)].map((found) => found[1] ?? ''));
/** Fields of the input that an act may name. */
const FIELDS = ['newName', 'postMissionChecks'];

describe('A refusal', () => {
  it.each(codes)('says %s in two languages, and what to do next', (code) => {
    const [fr, en] = REFUSALS[code];
    const [nextFr, nextEn] = NEXT_ACTS[code];
    expect(fr).not.toBe(en);
    expect(nextFr).not.toBe(nextEn);
    for (const text of [fr, en, nextFr, nextEn]) expect(text).toMatch(/^([\p{Lu}\d]|\{).*\.$/u);
    expect(new Set(namesIn(en))).toEqual(new Set(namesIn(fr)));
    expect(new Set(namesIn(nextEn))).toEqual(new Set(namesIn(nextFr)));
  });

  it.each(codes)('names in the act after %s only what its sentence names, and commands that there are', (code) => {
    const [fr, en] = NEXT_ACTS[code];
    expect(namesIn(REFUSALS[code][0])).toEqual(expect.arrayContaining([...namesIn(fr)]));
    const written = [fr, en].flatMap((text) => text.replaceAll(/\{[^}]*\}/g, '').match(/\b[a-z]+[A-Z]\w+/g) ?? []);
    expect([...commands, ...FIELDS]).toEqual(expect.arrayContaining(written));
  });

  it('fills its act with its facts, in the language of the reader', () => {
    expect(nextActOf(refuse('BEYOND_MISSION_END', { date: '2026-12-31', plannedEnd: '2026-12-18' }))).toEqual({
      fr: 'Donner une date jusqu’au 18/12/2026, ou prolonger la mission (amendScope).',
      en: 'Give a date up to 2026-12-18, or extend the mission (amendScope).',
    });
  });

  it('calls roles by their names, and persons by their codes', () => {
    expect(sentenceOf(refuse('ROLE_FORBIDDEN', { allowed: ['PROD', 'LEADERSHIP', 'SPONSOR'] }))).toEqual({
      fr: 'Cette action est réservée à : PROD, direction et sponsor.',
      en: 'This action is reserved for: PROD, leadership and sponsor.',
    });
  });

  it('says which firm someone administers, when they ask for another', () => {
    const facts = { actor: 'ADM', allowed: ['FIRM_ADMIN'], administers: ['CAB-OPS'], firm: 'Cabinet Dupont' };
    expect(sentenceOf(refuse('ROLE_FORBIDDEN', facts)).fr).toBe(
      'ADM administre CAB-OPS, et non Cabinet Dupont : l’action est réservée à l’administration de Cabinet Dupont.',
    );
  });

  it('says when a period or a week ends, and of a day that it is to come', () => {
    const date = '2026-11-30';
    expect(sentenceOf(refuse('FUTURE_DATE', { date })).en).toBe('Date 2026-11-30 is in the future.');
    expect(sentenceOf(refuse('FUTURE_DATE', { date, period: '2026-11' }))).toEqual({
      fr: 'La période 2026-11 n’est pas finie : elle se termine le 30/11/2026.',
      en: 'Period 2026-11 is not over: it ends on 2026-11-30.',
    });
    expect(sentenceOf(refuse('FUTURE_DATE', { date, week: '2026-W49' })).fr).toContain('La semaine 2026-W49');
  });

  it('keeps to one language where it tells why', () => {
    const refusal = refuse('INVALID_INPUT', { field: 'to', why: say('plus de 90 jours', 'more than 90 days') });
    expect(sentenceOf(refusal)).toEqual({
      fr: 'Le champ to n’est pas valide : plus de 90 jours.',
      en: 'Field to is not valid: more than 90 days.',
    });
  });
});

describe('A refusal that was recorded before', () => {
  const upcast = (facts: object) => refusalEvents.RefusalLogged.upcasts[0]!({ code: 'X', facts })['facts'];

  it('has its two texts in one sentence', () => {
    expect(upcast({ pourquoi: 'salariés non informés', why: 'employees not informed', headcount: 42 })).toEqual({
      why: { fr: 'salariés non informés', en: 'employees not informed' },
      headcount: 42,
    });
    expect(upcast({ gate: 'G-OWN', attendu: 'un autre', expected: 'another' })).toEqual({
      gate: 'G-OWN',
      expected: { fr: 'un autre', en: 'another' },
    });
  });

  it('reads with the one text that it has', () => {
    const facts = { field: 'weeks', why: 'no week is named' };
    expect(upcast(facts)).toEqual(facts);
    expect(sentenceOf({ refused: 'INVALID_INPUT', facts }).fr).toBe(
      'Le champ weeks n’est pas valide : no week is named.',
    );
  });
});
