import { REF_NAMES, type RefKind } from './ref-kinds.js';
import { say, type Sentence } from './refusal.js';

/**
 * The vocabulary of command inputs. A field is data: from it come the GraphQL input type, its validation, the checks on
 * references and persons, and the TypeScript type that a decision receives.
 */
export type FieldKind =
  | { readonly is: 'text' | 'title' | 'unit' }
  | { readonly is: 'name'; readonly of?: NameKind; readonly must?: 'be known' | 'be distinct' }
  | ({ readonly is: 'number' | 'int' } & Range)
  | { readonly is: 'count'; readonly min: number; readonly most: CountBound }
  | { readonly is: 'day'; readonly after?: DayBefore }
  | { readonly is: 'bool' | 'week' | 'period' | 'sha256' | 'uuid' | 'evidence' }
  | { readonly is: 'cents'; readonly signed: boolean }
  | { readonly is: 'person'; readonly known: boolean; readonly there: Attendance; readonly until: readonly string[] }
  | {
      readonly is: 'ref';
      readonly kind: RefKind;
      readonly must: 'exist' | 'be new' | 'exist or be new' | 'look like one';
    }
  | {
      readonly is: 'choice';
      readonly name: string;
      readonly values: readonly string[];
      /** How a person calls each of them. */
      readonly names: Readonly<Record<string, Sentence>>;
    }
  | { readonly is: 'group'; readonly name: string; readonly fields: Fields };

/** From where to where a number makes sense. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** What a day comes after: another field of the same input, or the business day of the command. */
export interface DayBefore {
  readonly field: string;
  /** Both may be the same day. */
  readonly orSame: boolean;
}

/** Bounds of a count that depend on the mission and the week: what they are, in words for the schema. */
export const COUNT_BOUNDS = {
  PEOPLE: 'four times the headcount',
  EVENTS_OF_A_WEEK: '500 a working day of the week and person of the headcount',
} as const;

/** What a count cannot exceed: a number, or a bound that depends on the mission. */
export type CountBound = number | keyof typeof COUNT_BOUNDS;

/**
 * What a name names. Names of one kind are looked up among each other, so that one that is typed in another way is the
 * known one. A party is a person or an organisation.
 */
export const NAME_KINDS = ['domain', 'site', 'resource', 'organisation', 'party'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/**
 * Whether a person who is named may have left. `from now on`: no, neither today nor on the day of the fact, and not
 * before the days that the input gives in `until`. `then`: no, as of the day of the fact. `or not`: yes.
 */
export type Attendance = 'from now on' | 'then' | 'or not';

/**
 * `required`: without it the input has no shape. `optional`: may be left out. `starred`: nullable in the schema but
 * required by the domain, so that leaving it out is answered by a refusal that says why it matters.
 */
export type Presence = 'required' | 'optional' | 'starred';

/** When the domain requires a field that the schema lets be left out, always unless told, and the code that says so. */
export interface Requirement {
  readonly when?: Sentence;
  readonly refusal: string;
}

interface Traits {
  readonly kind: FieldKind;
  readonly many: boolean;
  readonly distinctBy?: readonly string[];
  readonly description: Sentence;
  readonly label?: Sentence;
  readonly fallback?: unknown;
  readonly personal: boolean;
  readonly requirement?: Requirement;
}

/** One field of an input. */
export class Field<T, P extends Presence = 'required'> {
  declare readonly type: T;

  private constructor(
    private readonly traits: Traits,
    readonly presence: P,
  ) {}

  static of<T>(kind: FieldKind, description: Sentence): Field<T> {
    return new Field<T>({ kind, many: false, description, personal: false }, 'required');
  }

  get kind(): FieldKind {
    return this.traits.kind;
  }

  /** Is it a list? */
  get many(): boolean {
    return this.traits.many;
  }

  /** In a list of groups: the fields that say what an entry is about; undefined, all of them. */
  get distinctBy(): readonly string[] | undefined {
    return this.traits.distinctBy;
  }

  /** What it means, as the schema says it in English and a form in both languages. */
  get description(): Sentence {
    return this.traits.description;
  }

  /** What a form calls it, where that is not what fields of its name are called. */
  get label(): Sentence | undefined {
    return this.traits.label;
  }

  /** What stands in its place when it is left out. */
  get fallback(): T | undefined {
    return this.traits.fallback as T | undefined;
  }

  get personal(): boolean {
    return this.traits.personal;
  }

  /** What the rules of the command require of a field that may be left out in the schema. */
  get requirement(): Requirement | undefined {
    return this.traits.requirement;
  }

  /** May be left out. */
  maybe(): Field<T, 'optional'> {
    return new Field(this.traits, 'optional');
  }

  /** May be left out, but not then: the rules of the command refuse it with this code. */
  requiredWhen(when: Sentence, refusal: string): Field<T, 'optional'> {
    return new Field({ ...this.traits, requirement: { when, refusal } }, 'optional');
  }

  /** May be left out in the schema alone: the rules of the command refuse it with a code of their own. */
  requiredElse(refusal: string): Field<T, 'optional'> {
    return new Field({ ...this.traits, requirement: { refusal } }, 'optional');
  }

  /** Left out or blank: refused by the domain (REASON_REQUIRED or EVIDENCE_REQUIRED). */
  starred(): Field<T, 'starred'> {
    return new Field(this.traits, 'starred');
  }

  /** Left out: this value. */
  or(value: T): Field<T> {
    return new Field<T>({ ...this.traits, fallback: value }, 'required');
  }

  /**
   * A list of these; what is given twice counts once, but for numbers, which are measured.
   *
   * @param distinctBy in a list of groups, the fields that say what an entry is about; none, all of them
   */
  list(...distinctBy: readonly (keyof T & string)[]): Field<T[], P> {
    const { fallback: _, ...traits } = this.traits;
    return new Field<T[], P>({ ...traits, many: true, ...(distinctBy.length > 0 && { distinctBy }) }, this.presence);
  }

  /** What a form calls it here; left out, what fields of its name are called. */
  called(label: Sentence): Field<T, P> {
    return new Field({ ...this.traits, label }, this.presence);
  }

  /** What the field means; becomes the description in the schema. */
  about(description: Sentence): Field<T, P> {
    return new Field({ ...this.traits, description }, this.presence);
  }

  /** Personal data: never stored in clear, and left out of the input's digest. */
  asPersonal(): Field<T, P> {
    return new Field({ ...this.traits, personal: true }, this.presence);
  }
}

/** The fields of an input, by name. */
export type Fields = Readonly<Record<string, Field<unknown, Presence>>>;

type OptionalNames<F extends Fields> = {
  [Name in keyof F]: F[Name] extends Field<unknown, 'optional'> ? Name : never;
}[keyof F];

/** What a decision receives: starred and defaulted fields are there, optional ones may be. */
export type InputOf<F extends Fields> = {
  readonly [Name in Exclude<keyof F, OptionalNames<F>>]: F[Name]['type'];
} & { readonly [Name in OptionalNames<F>]?: F[Name]['type'] };

/** Largest amount, in euro cents: ten billion euros. */
export const MOST_CENTS = 1_000_000_000_000;
/** A number other than 0 is at least this far from it: one that is smaller comes from an error and cannot be shown. */
export const LEAST_NUMBER = 1e-6;
/** Last line that a stream can have. */
const LAST_REVISION = 2_147_483_647;

/** Free text, trimmed, at most 2,000 characters. */
export const text = (): Field<string> =>
  Field.of({ is: 'text' }, say('Texte libre, 2 000 caractères au plus.', 'Free text, at most 2,000 characters.'));

/** A text of one line, at most 2,000 characters, that shows a letter or a digit. */
export const title = (): Field<string> =>
  Field.of({ is: 'title' }, say('Une ligne, 2 000 caractères au plus.', 'One line, at most 2,000 characters.'));

/** A short text under which something is kept and found again. At most 120 characters. */
export const name = (): Field<string> =>
  Field.of({ is: 'name' }, say('Nom, 120 caractères au plus.', 'Name, at most 120 characters.'));

/** An area of decisions or of the mission, which must be known unless told. */
export const domain = (must: Naming = 'be known'): Field<string> =>
  named('domain', must, say('Domaine de décisions.', 'Area of decisions.'));

/** A place of work, which must be known unless told. */
export const site = (must: Naming = 'be known'): Field<string> => named('site', must, say('Lieu de travail.', 'Site.'));

/** Who or what does the work: a machine, a team. */
export const resource = (): Field<string> =>
  named('resource', 'be free', say('Ressource, 120 caractères au plus.', 'Resource, at most 120 characters.'));

/** A company or another body. */
export const organisation = (): Field<string> =>
  named('organisation', 'be free', say('Entreprise ou autre organisme.', 'Organisation.'));

/** A person or an organisation. */
export const party = (): Field<string> =>
  named('party', 'be free', say('Code d’une personne ou organisation.', 'Person code or organisation.'));

/** What a new name must be: known already, at least unlike those that are known, or nothing of it. */
type Naming = 'be known' | 'be distinct' | 'be free';

const named = (of: NameKind, must: Naming, description: Sentence): Field<string> =>
  Field.of({ is: 'name', of, ...(must !== 'be free' && { must }) }, description);

/** The unit of a number; one sign such as % is enough. */
export const unit = (): Field<string> =>
  Field.of({ is: 'unit' }, say('Unité : %, jours, points …', 'Unit: %, days, points …'));

/** A whole number on a scale: a level, a rank, a number of months. */
export const int = (min: number, max: number): Field<number> =>
  Field.of({ is: 'int', min, max }, say('Nombre entier.', 'Whole number.'));

/** How many there are of something, from 0 unless told; beyond its bound it is refused (COUNT_BEYOND). */
export const count = (most: CountBound, min = 0): Field<number> =>
  Field.of({ is: 'count', min, most }, say('Nombre entier.', 'Whole number.'));

/** The number of a line in a stream. */
export const line = (): Field<number> =>
  Field.of({ is: 'int', min: 0, max: LAST_REVISION }, say('Numéro d’une ligne.', 'Number of a line.'));

/** A real number. */
export const number = (range: Range): Field<number> => Field.of({ is: 'number', ...range }, say('Nombre.', 'Number.'));

/** A value in a unit that the mission chooses. */
export const quantity = (): Field<number> => number({ min: -1e12, max: 1e12 });

/** Units a day: asked for, possible, under way, finished. */
export const units = (): Field<number> => number({ min: 0, max: 1e9 });

/** A load over a capacity. */
export const load = (): Field<number> => number({ min: 0, max: 1000 });

/** A change of volume, as a share of the usual one. */
export const uplift = (): Field<number> => number({ min: -1, max: 1000 });

/** A share between 0 and 1. */
export const rate = (): Field<number> =>
  Field.of({ is: 'number', min: 0, max: 1 }, say('Part, entre 0 et 1.', 'Share.'));

/** An amount in euro cents, not negative. */
export const cents = (): Field<number> => Field.of({ is: 'cents', signed: false }, say('Montant.', 'Amount.'));

/** An amount in euro cents that may be a loss. */
export const signedCents = (): Field<number> =>
  Field.of({ is: 'cents', signed: true }, say('Montant ; négatif pour une perte.', 'Amount; negative for a loss.'));

/** True or false. */
export const bool = (): Field<boolean> => Field.of({ is: 'bool' }, say('Oui ou non.', 'True or false.'));

/** A civil day in Paris. */
export const day = (): Field<string> =>
  Field.of(
    { is: 'day' },
    say('Jour du calendrier, Europe/Paris (AAAA-MM-JJ).', 'Calendar day, Europe/Paris (YYYY-MM-DD).'),
  );

/** The last day of a span that begins on the day of another field; it may last one day. */
export const lastDay = (first: string): Field<string> =>
  Field.of(
    { is: 'day', after: { field: first, orSame: true } },
    say('Jour du calendrier, Europe/Paris (AAAA-MM-JJ).', 'Calendar day, Europe/Paris (YYYY-MM-DD).'),
  );

/** A day after that of another field. */
export const laterDay = (first: string): Field<string> =>
  Field.of(
    { is: 'day', after: { field: first, orSame: false } },
    say('Jour du calendrier, Europe/Paris (AAAA-MM-JJ).', 'Calendar day, Europe/Paris (YYYY-MM-DD).'),
  );

/** An ISO 8601 week. */
export const week = (): Field<string> =>
  Field.of({ is: 'week' }, say('Semaine ISO 8601 (2026-W18).', 'ISO 8601 week (2026-W18).'));

/** A measured period. */
export const period = (): Field<string> =>
  Field.of(
    { is: 'period' },
    say(
      'Mois (2026-03), semaine ISO (2026-W18), trimestre (2026-Q1) ou vague (wave-2).',
      'Month (2026-03), ISO week (2026-W18), quarter (2026-Q1) or wave (wave-2).',
    ),
  );

/** The SHA-256 of a document. */
export const sha256 = (): Field<string> =>
  Field.of({ is: 'sha256' }, say('SHA-256 en 64 chiffres hexadécimaux.', 'SHA-256 in 64 hexadecimal digits.'));

const someone = (known: boolean, there: Attendance, description: Sentence, until: readonly string[] = []) =>
  Field.of<string>({ is: 'person', known, there, until }, description);

/**
 * A person who has a role in the mission and is there from now on: the rule, because most of what names a person counts
 * on them.
 *
 * @param until fields beside this one whose day the person must still be there on
 */
export const person = (...until: readonly string[]): Field<string> =>
  someone(
    true,
    'from now on',
    say('Code d’une personne qui n’est pas partie.', 'Person code; the person has not left.'),
    until,
  );

/** A person who took part in what is told, and was there on its business day. */
export const personThen = (): Field<string> =>
  someone(
    true,
    'then',
    say('Code d’une personne présente le jour du fait.', 'Person code; the person was present on the business day.'),
  );

/** A person of whom something is said or taken away that holds whether or not they have left. */
export const personOrLeaver = (): Field<string> =>
  someone(true, 'or not', say('Code d’une personne, qui peut être partie.', 'Person code; the person may have left.'));

/** A person who may be new to the mission, and has not left it; `until` as for `person`. */
export const anyone = (...until: readonly string[]): Field<string> =>
  someone(
    false,
    'from now on',
    say('Code d’une personne, qui peut ne pas encore avoir de rôle.', 'Person code; the person may hold no role yet.'),
    until,
  );

/** A person who may be new to the mission, or have left it. */
export const anyoneOrLeaver = (): Field<string> =>
  someone(
    false,
    'or not',
    say(
      'Code d’une personne, qui peut ne pas avoir de rôle ou être partie.',
      'Person code; the person may hold no role, or have left.',
    ),
  );

/** A document registered, or to be registered, with `registerEvidence`. */
export const evidence = (): Field<string> =>
  Field.of({ is: 'evidence' }, say('Référence d’une preuve.', 'Evidence reference.'));

/** Something that exists in the mission. */
export const ref = (kind: RefKind): Field<string> =>
  Field.of(
    { is: 'ref', kind, must: 'exist' },
    say(`Référence existante : ${REF_NAMES[kind].fr}.`, `Reference of an existing ${kind}.`),
  );

/** The reference of the new thing that the command creates; left out, the next free one. */
export const newRef = (kind: RefKind): Field<string> =>
  Field.of(
    { is: 'ref', kind, must: 'be new' },
    say(
      `Référence à créer : ${REF_NAMES[kind].fr} ; ${FORM_OF_REFS.fr}.`,
      `Reference of the new ${kind}: ${FORM_OF_REFS.en}.`,
    ),
  );

/** The reference of something that exists, or that the command creates; left out, the next free one. */
export const anyRef = (kind: RefKind): Field<string> =>
  Field.of(
    { is: 'ref', kind, must: 'exist or be new' },
    say(
      `Référence, nouvelle ou non : ${REF_NAMES[kind].fr} ; ${FORM_OF_REFS.fr}.`,
      `Reference of the ${kind}, new or not: ${FORM_OF_REFS.en}.`,
    ),
  );

const FORM_OF_REFS = say(
  'lettres, chiffres et tirets, 32 caractères au plus, majuscules et minuscules distinctes',
  'letters, digits and dashes, at most 32 characters, capitals apart from small letters',
);

/** A reference to something that may be created later: only its form is checked. */
export const futureRef = (kind: RefKind): Field<string> =>
  Field.of(
    { is: 'ref', kind, must: 'look like one' },
    say(
      `Référence qui peut être créée plus tard : ${REF_NAMES[kind].fr}.`,
      `Reference of a ${kind}, which may be created later.`,
    ),
  );

/**
 * One of a closed list of words; `name` is its name in the GraphQL schema, and `names` is how a person calls each of them.
 */
export const choice = <const Values extends readonly string[]>(
  name: string,
  values: Values,
  names: Readonly<Record<Values[number], Sentence>>,
): Field<Values[number]> => Field.of({ is: 'choice', name, values, names }, say('Un choix de la liste.', `${name}.`));

/** Fields that belong together; `name` is the input type's name in the GraphQL schema. */
export const group = <F extends Fields>(name: string, fields: F): Field<InputOf<F>> =>
  Field.of({ is: 'group', name, fields }, say('Plusieurs champs ensemble.', `${name}.`));

/** The code that refuses a starred field which was left out. */
export const starredRefusal = ({ is }: FieldKind): 'EVIDENCE_REQUIRED' | 'REASON_REQUIRED' =>
  is === 'evidence' ? 'EVIDENCE_REQUIRED' : 'REASON_REQUIRED';

/** Does the command itself give the reference when the input leaves it out? */
export const isGivenRef = ({ kind }: Field<unknown, Presence>): boolean =>
  kind.is === 'ref' && (kind.must === 'be new' || kind.must === 'exist or be new');

/** May the input leave it out, as far as its shape goes? */
export const mayBeLeftOut = (field: Field<unknown, Presence>): boolean =>
  field.presence !== 'required' || field.fallback !== undefined || isGivenRef(field);

/** From where to where a value is accepted, in words; undefined of what is not a number. */
export function rangeOf(kind: FieldKind): string | undefined {
  switch (kind.is) {
    case 'int':
      return kind.max === LAST_REVISION ? undefined : `${kind.min} to ${grouped(kind.max)}.`;
    case 'count':
      return `${kind.min} to ${typeof kind.most === 'number' ? grouped(kind.most) : COUNT_BOUNDS[kind.most]}.`;
    case 'number':
      return `${grouped(kind.min)} to ${grouped(kind.max)}; 0, or at least ${LEAST_NUMBER.toFixed(6)} away from it.`;
    case 'cents':
      return `${kind.signed ? grouped(-MOST_CENTS) : '0'} to ${grouped(MOST_CENTS)}.`;
    default:
      return undefined;
  }
}

/** A number with its thousands apart. */
const grouped = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
