import { describe, expect, it } from '@jest/globals';
import * as decider from '#decider';
import {
  isGivenRef,
  isRefusal,
  mayBeLeftOut,
  rangeOf,
  say,
  starredRefusal,
  type Field,
  type Presence,
  type Sentence,
} from '#decider';

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
  it.each<[AnyField, Sentence]>([
    [decider.text(), { fr: 'Texte libre, 2 000 caractères au plus.', en: 'Free text, at most 2,000 characters.' }],
    [decider.title(), { fr: 'Une ligne, 2 000 caractères au plus.', en: 'One line, at most 2,000 characters.' }],
    [decider.name(), { fr: 'Nom, 120 caractères au plus.', en: 'Name, at most 120 characters.' }],
    [decider.domain(), { fr: 'Domaine de décisions.', en: 'Area of decisions.' }],
    [decider.site(), { fr: 'Lieu de travail.', en: 'Site.' }],
    [decider.resource(), { fr: 'Ressource, 120 caractères au plus.', en: 'Resource, at most 120 characters.' }],
    [decider.organisation(), { fr: 'Entreprise ou autre organisme.', en: 'Organisation.' }],
    [decider.party(), { fr: 'Code d’une personne ou organisation.', en: 'Person code or organisation.' }],
    [decider.unit(), { fr: 'Unité : %, jours, points …', en: 'Unit: %, days, points …' }],
    [decider.int(1, 5), { fr: 'Nombre entier.', en: 'Whole number.' }],
    [decider.count(9), { fr: 'Nombre entier.', en: 'Whole number.' }],
    [decider.line(), { fr: 'Numéro d’une ligne.', en: 'Number of a line.' }],
    [decider.quantity(), { fr: 'Nombre.', en: 'Number.' }],
    [decider.rate(), { fr: 'Part, entre 0 et 1.', en: 'Share.' }],
    [decider.cents(), { fr: 'Montant.', en: 'Amount.' }],
    [decider.signedCents(), { fr: 'Montant ; négatif pour une perte.', en: 'Amount; negative for a loss.' }],
    [decider.bool(), { fr: 'Oui ou non.', en: 'True or false.' }],
    [
      decider.day(),
      { fr: 'Jour du calendrier, Europe/Paris (AAAA-MM-JJ).', en: 'Calendar day, Europe/Paris (YYYY-MM-DD).' },
    ],
    [
      decider.lastDay('from'),
      { fr: 'Jour du calendrier, Europe/Paris (AAAA-MM-JJ).', en: 'Calendar day, Europe/Paris (YYYY-MM-DD).' },
    ],
    [
      decider.laterDay('from'),
      { fr: 'Jour du calendrier, Europe/Paris (AAAA-MM-JJ).', en: 'Calendar day, Europe/Paris (YYYY-MM-DD).' },
    ],
    [decider.week(), { fr: 'Semaine ISO 8601 (2026-W18).', en: 'ISO 8601 week (2026-W18).' }],
    [
      decider.period(),
      {
        fr: 'Mois (2026-03), semaine ISO (2026-W18), trimestre (2026-Q1) ou vague (wave-2).',
        en: 'Month (2026-03), ISO week (2026-W18), quarter (2026-Q1) or wave (wave-2).',
      },
    ],
    [decider.sha256(), { fr: 'SHA-256 en 64 chiffres hexadécimaux.', en: 'SHA-256 in 64 hexadecimal digits.' }],
    [
      decider.person(),
      { fr: 'Code d’une personne qui n’est pas partie.', en: 'Person code; the person has not left.' },
    ],
    [
      decider.personThen(),
      {
        fr: 'Code d’une personne présente le jour du fait.',
        en: 'Person code; the person was present on the business day.',
      },
    ],
    [
      decider.personOrLeaver(),
      { fr: 'Code d’une personne, qui peut être partie.', en: 'Person code; the person may have left.' },
    ],
    [
      decider.anyone(),
      {
        fr: 'Code d’une personne, qui peut ne pas encore avoir de rôle.',
        en: 'Person code; the person may hold no role yet.',
      },
    ],
    [
      decider.anyoneOrLeaver(),
      {
        fr: 'Code d’une personne, qui peut ne pas avoir de rôle ou être partie.',
        en: 'Person code; the person may hold no role, or have left.',
      },
    ],
    [decider.evidence(), { fr: 'Référence d’une preuve.', en: 'Evidence reference.' }],
    [decider.choice('Colour', ['RED'], { RED: say('Rouge', 'Red') }), { fr: 'Un choix de la liste.', en: 'Colour.' }],
    [decider.group('Pair', { one: decider.text() }), { fr: 'Plusieurs champs ensemble.', en: 'Pair.' }],
    [decider.ref('kpi'), { fr: 'Référence existante : indicateur.', en: 'Reference of an existing kpi.' }],
    [
      decider.newRef('kpi'),
      {
        fr: 'Référence à créer : indicateur ; lettres, chiffres et tirets, 32 caractères au plus, majuscules et minuscules distinctes.',
        en: 'Reference of the new kpi: letters, digits and dashes, at most 32 characters, capitals apart from small letters.',
      },
    ],
    [
      decider.anyRef('kpi'),
      {
        fr: 'Référence, nouvelle ou non : indicateur ; lettres, chiffres et tirets, 32 caractères au plus, majuscules et minuscules distinctes.',
        en: 'Reference of the kpi, new or not: letters, digits and dashes, at most 32 characters, capitals apart from small letters.',
      },
    ],
    [
      decider.futureRef('kpi'),
      {
        fr: 'Référence qui peut être créée plus tard : indicateur.',
        en: 'Reference of a kpi, which may be created later.',
      },
    ],
  ])('%#', ({ description }, words) => {
    expect(description).toEqual(words);
  });
});

describe('a refusal', () => {
  it('is told from anything else a decision may return', () => {
    expect(isRefusal({ refused: 'WRONG_STATE', facts: {} })).toBe(true);
    expect([[], null, undefined, 'refused', { facts: {} }].map(isRefusal)).toEqual([false, false, false, false, false]);
    expect(say('Oui.', 'Yes.')).toEqual({ fr: 'Oui.', en: 'Yes.' });
  });
});
