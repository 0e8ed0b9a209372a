import { describe, expect, it } from '@jest/globals';
import * as decider from '#decider';
import { isGivenRef, isRefusal, mayBeLeftOut, rangeOf, say, starredRefusal, type Field, type Presence } from '#decider';

type AnyField = Field<unknown, Presence>;

describe('the range of a number, in words', () => {
  it.each<[string, AnyField, string | undefined]>([
    ['a whole number', decider.int(1, 25_000), '1 to 25,000.'],
    ['a line', decider.line(), undefined],
    ['a count', decider.count(1_000), '0 to 1,000.'],
    ['a count from one', decider.count(999, 1), '1 to 999.'],
    ['a count of people', decider.count('PEOPLE', 1), '1 to four times the headcount.'],
    [
      'a count of a week',
      decider.count('EVENTS_OF_A_WEEK'),
      '0 to 500 a working day of the week and person of the headcount.',
    ],
    ['a share', decider.rate(), '0 to 1; 0, or at least 0.000001 away from it.'],
    [
      'a quantity',
      decider.quantity(),
      '-1,000,000,000,000 to 1,000,000,000,000; 0, or at least 0.000001 away from it.',
    ],
    ['units', decider.units(), '0 to 1,000,000,000; 0, or at least 0.000001 away from it.'],
    ['a load', decider.load(), '0 to 1,000; 0, or at least 0.000001 away from it.'],
    ['an uplift', decider.uplift(), '-1 to 1,000; 0, or at least 0.000001 away from it.'],
    ['an amount', decider.cents(), '0 to 1,000,000,000,000.'],
    ['an amount that may be a loss', decider.signedCents(), '-1,000,000,000,000 to 1,000,000,000,000.'],
    ['a text', decider.text(), undefined],
  ])('of %s', (_, { kind }, range) => {
    expect(rangeOf(kind)).toBe(range);
  });
});

describe('a field', () => {
  it('may be left out when it is optional, starred, has a value of its own, or names what is made', () => {
    const leftOut = [
      decider.text().maybe(),
      decider.text().starred(),
      decider.bool().or(false),
      decider.newRef('decision'),
      decider.anyRef('decision'),
      decider.day().requiredWhen(decider.say('si c’est fini', 'it is over'), 'REASON_REQUIRED'),
    ];
    const needed = [decider.text(), decider.ref('decision'), decider.futureRef('decision'), decider.person()];
    expect(leftOut.map(mayBeLeftOut)).toEqual(leftOut.map(() => true));
    expect(needed.map(mayBeLeftOut)).toEqual(needed.map(() => false));
    expect([decider.newRef('kpi'), decider.anyRef('kpi'), decider.ref('kpi'), decider.text()].map(isGivenRef)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('is refused as evidence or as a reason when it is starred and left out', () => {
    expect(starredRefusal(decider.evidence().kind)).toBe('EVIDENCE_REQUIRED');
    expect(starredRefusal(decider.text().kind)).toBe('REASON_REQUIRED');
  });

  it('keeps what was said of it', () => {
    const one = decider
      .text()
      .about(decider.say('Ce qui est dit.', 'What is meant.'))
      .called(decider.say('Dit', 'Meant'))
      .asPersonal()
      .maybe();
    expect(one).toMatchObject({
      description: { fr: 'Ce qui est dit.', en: 'What is meant.' },
      label: { fr: 'Dit', en: 'Meant' },
      personal: true,
      presence: 'optional',
      many: false,
    });
    expect(decider.text()).toMatchObject({ personal: false, many: false, presence: 'required', fallback: undefined });
    const list = decider.int(1, 5).or(3).list();
    expect(list).toMatchObject({ many: true, presence: 'required', fallback: undefined });
    expect(list.distinctBy).toBeUndefined();
    expect(decider.group('Keyed', { ref: decider.ref('kpi') }).list('ref').distinctBy).toEqual(['ref']);
    expect(decider.int(1, 5).or(3)).toMatchObject({ fallback: 3, presence: 'required' });
    expect(
      decider.day().requiredWhen(decider.say('si c’est fini', 'it is over'), 'REASON_REQUIRED').requirement,
    ).toEqual({
      when: { fr: 'si c’est fini', en: 'it is over' },
      refusal: 'REASON_REQUIRED',
    });
    expect(decider.day().requiredElse('REASON_REQUIRED')).toMatchObject({
      requirement: { refusal: 'REASON_REQUIRED' },
      presence: 'optional',
    });
  });

  it.each<[string, AnyField, object]>([
    ['a person', decider.person('until'), { known: true, there: 'from now on', until: ['until'] }],
    ['a person then', decider.personThen(), { known: true, there: 'then', until: [] }],
    ['a person or leaver', decider.personOrLeaver(), { known: true, there: 'or not' }],
    ['anyone', decider.anyone(), { known: false, there: 'from now on', until: [] }],
    ['anyone or leaver', decider.anyoneOrLeaver(), { known: false, there: 'or not' }],
    ['a last day', decider.lastDay('from'), { after: { field: 'from', orSame: true } }],
    ['a later day', decider.laterDay('from'), { after: { field: 'from', orSame: false } }],
    ['a domain', decider.domain(), { of: 'domain', must: 'be known' }],
    ['a site', decider.site('be distinct'), { of: 'site', must: 'be distinct' }],
    ['a reference', decider.ref('kpi'), { kind: 'kpi', must: 'exist' }],
    ['a new reference', decider.newRef('kpi'), { kind: 'kpi', must: 'be new' }],
    ['a line', decider.line(), { min: 0, max: 2_147_483_647 }],
  ])('says what it must be: %s', (_, { kind }, expected) => {
    expect(kind).toMatchObject(expected);
  });

  it('of a name that is free must be nothing', () => {
    expect(decider.resource().kind).toEqual({ is: 'name', of: 'resource' });
  });
});

describe('what a field says of itself, unless it says what it is about', () => {
  const DAY = 'Calendar day, Europe/Paris (YYYY-MM-DD).';
  const FORM = 'letters, digits and dashes, at most 32 characters, capitals apart from small letters';

  it.each<[AnyField, string]>([
    [decider.text(), 'Free text, at most 2,000 characters.'],
    [decider.title(), 'One line, at most 2,000 characters.'],
    [decider.name(), 'Name, at most 120 characters.'],
    [decider.domain(), 'Area of decisions.'],
    [decider.site(), 'Site.'],
    [decider.resource(), 'Resource, at most 120 characters.'],
    [decider.organisation(), 'Organisation.'],
    [decider.party(), 'Person code or organisation.'],
    [decider.unit(), 'Unit: %, days, points …'],
    [decider.int(1, 5), 'Whole number.'],
    [decider.count(9), 'Whole number.'],
    [decider.line(), 'Number of a line.'],
    [decider.quantity(), 'Number.'],
    [decider.rate(), 'Share.'],
    [decider.cents(), 'Amount in euro cents.'],
    [decider.signedCents(), 'Amount in euro cents; negative for a loss.'],
    [decider.bool(), 'True or false.'],
    [decider.day(), DAY],
    [decider.lastDay('from'), DAY],
    [decider.laterDay('from'), DAY],
    [decider.week(), 'ISO 8601 week (2026-W18).'],
    [decider.period(), 'Month (2026-03), ISO week (2026-W18), quarter (2026-Q1) or wave (wave-2).'],
    [decider.sha256(), 'SHA-256 in 64 hexadecimal digits.'],
    [decider.person(), 'Person code; somebody who has not left.'],
    [decider.personThen(), 'Person code; somebody who was there on the business day.'],
    [decider.personOrLeaver(), 'Person code; the person may have left.'],
    [decider.anyone(), 'Person code; the person may hold no role yet.'],
    [decider.anyoneOrLeaver(), 'Person code; the person may hold no role, or have left.'],
    [decider.evidence(), 'Evidence reference.'],
    [decider.ref('kpi'), 'Reference of an existing kpi.'],
    [decider.newRef('kpi'), `Reference of the new kpi: ${FORM}.`],
    [decider.anyRef('kpi'), `Reference of the kpi, new or not: ${FORM}.`],
    [decider.futureRef('kpi'), 'Reference of a kpi, which may be created later.'],
  ])('%#', ({ description }, words) => {
    expect(description).toBe(words);
  });
});

describe('a refusal', () => {
  it('is told from anything else a decision may return', () => {
    expect(isRefusal({ refused: 'WRONG_STATE', facts: {} })).toBe(true);
    expect([[], null, undefined, 'refused', { facts: {} }].map(isRefusal)).toEqual([false, false, false, false, false]);
    expect(say('Oui.', 'Yes.')).toEqual({ fr: 'Oui.', en: 'Yes.' });
  });
});
