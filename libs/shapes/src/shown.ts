import type { RefKind } from '#decider';
import type { Shape } from './shape.js';

/** In what a number counts: what stands behind it on a page, and how it is rounded there. */
export type Unit =
  | 'cents'
  | 'count'
  | 'share'
  | 'points'
  | 'days'
  | 'working days'
  | 'weeks'
  | 'months'
  | 'hours'
  | 'minutes';

/** What a field that is shown is made of. */
export type ShownKind =
  | { readonly is: 'text' | 'person' | 'yes or no' | 'cents' | 'line' | 'position' | 'uuid' | 'object' }
  | { readonly is: 'day' | 'week' | 'month' | 'instant' }
  | { readonly is: 'ref'; readonly to: RefKind }
  | { readonly is: 'whole number' | 'number'; readonly unit?: Unit }
  | { readonly is: 'choice'; readonly name: string; readonly values: readonly string[] }
  | { readonly is: 'shape'; readonly shape: () => Shape };

/** What a field is called on a page. */
export interface Label {
  readonly fr: string;
  readonly en: string;
}

interface Traits {
  readonly kind: ShownKind;
  readonly about?: string | undefined;
  readonly many?: true;
  readonly nullable?: true;
  readonly label?: Label;
  readonly cost?: number;
}

/** One field of a shape. `T` is what a reader puts there. */
export class Shown<T> {
  declare readonly type: T;

  private constructor(private readonly traits: Traits) {}

  static of<T>(kind: ShownKind, about?: string): Shown<T> {
    return new Shown<T>({ kind, about });
  }

  /** A list of what a field shows. */
  static many<T>({ traits }: Shown<T>, about?: string): Shown<readonly T[]> {
    return new Shown<readonly T[]>({ ...traits, many: true, about });
  }

  get kind(): ShownKind {
    return this.traits.kind;
  }

  /** What it means, in a sentence; becomes the description in the schema. */
  get about(): string | undefined {
    return this.traits.about;
  }

  /** Is it a list? */
  get many(): boolean {
    return this.traits.many ?? false;
  }

  get nullable(): boolean {
    return this.traits.nullable ?? false;
  }

  get label(): Label | undefined {
    return this.traits.label;
  }

  /** What it costs to ask for it, in points, where that is more than one. */
  get cost(): number | undefined {
    return this.traits.cost;
  }

  /** There may be none: `undefined` is shown as null. It is named all the same, so that no reader forgets it. */
  maybe(): Shown<T | undefined> {
    return new Shown<T | undefined>({ ...this.traits, nullable: true });
  }

  /** A number of what is else counted in whole ones: a mean, a median. */
  decimal(this: Shown<number>): Shown<number> {
    const { kind } = this.traits;
    const unit = 'unit' in kind ? kind.unit : kind.is === 'cents' ? kind.is : undefined;
    return new Shown<number>({ ...this.traits, kind: { is: 'number', ...(unit && { unit }) } });
  }

  /** It is worked out while the answer is under way. */
  later(): Shown<T | Promise<T>> {
    return new Shown<T | Promise<T>>(this.traits);
  }

  /** Asking for it costs as many points. */
  costing(cost: number): Shown<T> {
    return new Shown<T>({ ...this.traits, cost });
  }

  /** What it is called on a page. */
  called(fr: string, en: string): Shown<T> {
    return new Shown<T>({ ...this.traits, label: { fr, en } });
  }
}

/** The fields of a shape, by name. */
export type ShownFields = Readonly<Record<string, Shown<unknown>>>;
