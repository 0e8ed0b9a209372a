import { LEAST_NUMBER, MOST_CENTS, say, type FieldKind, type Sentence } from '#decider';
import type { AnyField } from './columns.js';

/** What a cell may hold, in words. */
export function expectedOf({ kind, many }: AnyField): Sentence {
  const one = expectedOfKind(kind);
  return many
    ? say(
        `une liste séparée par des virgules ; chaque fois ${one.fr}`,
        `a list separated by commas; each time ${one.en}`,
      )
    : one;
}

function expectedOfKind(kind: FieldKind): Sentence {
  switch (kind.is) {
    case 'text':
      return say('un texte lisible, 2 000 caractères au plus', 'a legible text, 2,000 characters at most');
    case 'title':
      return say('une ligne lisible, 2 000 caractères au plus', 'one legible line, 2,000 characters at most');
    case 'name':
    case 'unit':
      return say('un nom d’une ligne, 120 caractères au plus', 'a name of one line, 120 characters at most');
    case 'int':
      return say(
        `un nombre entier de ${shown(kind.min).fr} à ${shown(kind.max).fr}`,
        `a whole number from ${shown(kind.min).en} to ${shown(kind.max).en}`,
      );
    case 'count':
      return say(`un nombre entier, ${shown(kind.min).fr} ou plus`, `a whole number, ${shown(kind.min).en} or more`);
    case 'number':
      return say(
        `un nombre seul, sans unité, de ${shown(kind.min).fr} à ${shown(kind.max).fr}, nul ou à ${shown(LEAST_NUMBER).fr} au moins de zéro`,
        `a number alone, without a unit, from ${shown(kind.min).en} to ${shown(kind.max).en}, 0 or at least ${shown(LEAST_NUMBER).en} away from it`,
      );
    case 'cents':
      return amount(kind.signed);
    case 'bool':
      return say('oui ou non', 'yes or no');
    case 'day':
      return say(
        'un jour de 1900 à 2199, 31/12/2025 ou 2025-12-31, l’année en quatre chiffres',
        'a day from 1900 to 2199, 31/12/2025 (day first) or 2025-12-31, with a year of four digits',
      );
    case 'week':
      return say('une semaine ISO, 2025-W07 ou S07 2025', 'an ISO week, 2025-W07 or W07 2025');
    case 'period':
      return say(
        'un mois (2025-03, 03/2025, mars 2025), une semaine (2025-W07), un trimestre (2025-Q1) ou une vague (wave-2)',
        'a month (2025-03, 03/2025, March 2025), a week (2025-W07), a quarter (2025-Q1) or a wave (wave-2)',
      );
    case 'choice':
      return oneOf(kind.values.map((value) => kind.names[value] ?? say(value, value)));
    case 'person':
      return say(`le code d’une personne : ${FORM.fr}`, `the code of a person: ${FORM.en}`);
    case 'ref':
    case 'evidence':
      return say(`une référence : ${FORM.fr}`, `a reference: ${FORM.en}`);
    case 'sha256':
      return say('64 chiffres hexadécimaux', '64 hexadecimal digits');
    case 'uuid':
      return say('un UUID', 'a UUID');
    case 'group':
      return say('une valeur', 'a value');
  }
}

const FORM = say('lettres, chiffres et tirets, 32 au plus', 'letters, digits and dashes, 32 at most');

const amount = (signed: boolean): Sentence =>
  say(
    `un montant en euros, de ${shown(signed ? -MOST_CENTS / 100 : 0).fr} à ${shown(MOST_CENTS / 100).fr}, deux décimales au plus`,
    `an amount in euros, from ${shown(signed ? -MOST_CENTS / 100 : 0).en} to ${shown(MOST_CENTS / 100).en}, two decimals at most`,
  );

const oneOf = (names: readonly Sentence[]): Sentence =>
  say(names.map(({ fr }) => fr).join(', '), names.map(({ en }) => en).join(', '));

const shown = (number: number): Sentence =>
  say(
    number.toLocaleString('fr-FR', { maximumFractionDigits: 6 }),
    number.toLocaleString('en-GB', { maximumFractionDigits: 6 }),
  );
