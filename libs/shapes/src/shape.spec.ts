import { describe, expect, it } from '@jest/globals';
import { AsOf, Sentence, shape, t, type Page, type Shape } from './index.js';

const KINDS = ['RUN', 'JUMP'] as const;

class Step extends shape('One step.', { kind: t.oneOf('StepKind', KINDS), on: t.day() }) {}

class Walk extends shape('A walk.', {
  walk: t.ref('milestone', 'Its reference.'),
  by: t.person().maybe(),
  steps: t.listOf(Step, 'In order.'),
  last: t.one(Step).maybe(),
  waits: t.listOf(t.workingDays(), 'Each of them.').maybe(),
  share: t.ratio(),
  meanDays: t.days('Mean.').decimal().maybe(),
  hash: t.text().costing(5).later(),
  price: t.cents().called('Prix', 'Price'),
}) {}

const step: Step = { kind: 'RUN', on: '2026-03-02' };
const walk: Walk = {
  walk: 'J1',
  by: undefined,
  steps: [step],
  last: undefined,
  waits: [1, 2],
  share: 0.5,
  meanDays: 1.5,
  hash: Promise.resolve('a1'),
  price: 1200,
};

describe('the values of a shape, as the compiler checks them', () => {
  it('have every field, though one that may be none can be undefined', () => {
    expect({ ...walk, by: 'COO', last: step }).toMatchObject(walk.steps[0] ? { by: 'COO' } : {});
    const { by, ...rest } = walk;
    // @ts-expect-error: a field that may be none is named all the same, so that no reader forgets it
    const without: Walk = rest;
    // @ts-expect-error: none has one spelling, and GraphQL shows it as null
    const nothing: Walk = { ...walk, by: null };
    // @ts-expect-error: of any other field there is a value
    const none: Walk = { ...walk, share: undefined };
    expect([without.by, by, nothing.by, none.share]).toEqual([undefined, undefined, null, undefined]);
  });

  it('are of the kind that was declared, and words of a closed list', () => {
    // @ts-expect-error: an amount is a number
    const price: Walk = { ...walk, price: '12' };
    // @ts-expect-error: FLY is no kind of step
    const kind: Step = { ...step, kind: 'FLY' };
    // @ts-expect-error: a list of steps holds steps
    const steps: Walk = { ...walk, steps: ['RUN'] };
    // @ts-expect-error: no other field is known
    const more: Step = { ...step, speed: 3 };
    expect([price.price, kind.kind, steps.steps, more]).toEqual(['12', 'FLY', ['RUN'], { ...step, speed: 3 }]);
  });

  it('do not change', () => {
    // @ts-expect-error: what is shown is read-only
    expect(() => (Object.freeze({ ...step }).on = '2026-03-03')).toThrow(TypeError);
    const steps: Walk['steps'] = Object.freeze([step]);
    // @ts-expect-error: a list that is shown is read-only
    expect(() => (steps[0] = step)).toThrow(TypeError);
  });

  it('refer to a closed kind of thing', () => {
    // @ts-expect-error: no reference is to a stroll
    expect(t.ref('stroll').kind).toEqual({ is: 'ref', to: 'stroll' });
  });
});

describe('a shape', () => {
  it('is called as its class, and says what it tells and of which fields', () => {
    expect([Walk.name, Walk.about, Object.keys(Walk.fields)]).toEqual(['Walk', 'A walk.', Object.keys(walk)]);
  });

  it('knows of each field what it is made of, whether there may be none, and whether there are many', () => {
    const { by, steps, last, waits, share, meanDays } = Walk.fields;
    expect([by.kind, by.many, by.nullable]).toEqual([{ is: 'person' }, false, true]);
    expect([steps.many, steps.nullable, steps.about]).toEqual([true, false, 'In order.']);
    expect([last.many, last.nullable, last.about]).toEqual([false, true, undefined]);
    expect([waits.kind, waits.many, waits.nullable]).toEqual([
      { is: 'whole number', unit: 'working days' },
      true,
      true,
    ]);
    expect(share.kind).toEqual({ is: 'number', unit: 'share' });
    expect([meanDays.kind, meanDays.about]).toEqual([{ is: 'number', unit: 'days' }, 'Mean.']);
    for (const part of [steps, last]) expect(part.kind.is === 'shape' && part.kind.shape()).toBe(Step);
  });

  it('knows what a field costs and what it is called, where that was said', () => {
    const { hash, price, share } = Walk.fields;
    expect([hash.cost, price.label]).toEqual([5, { fr: 'Prix', en: 'Price' }]);
    expect([share.cost, share.label]).toEqual([undefined, undefined]);
  });

  it('may take over the fields of another one', () => {
    class Run extends shape('A run.', { ...Step.fields, speed: t.number() }) {}
    const run: Run = { ...step, speed: 12 };
    expect(Object.keys(Run.fields)).toEqual(Object.keys(run));
  });

  it('may be part of itself', () => {
    interface Branch {
      readonly name: string;
      readonly branches: readonly Branch[];
    }
    class Tree extends shape('A tree.', { name: t.text(), branches: t.listOf((): Shape<Branch> => Tree) }) {}
    const tree: Tree = { name: 'root', branches: [{ name: 'twig', branches: [] }] };
    const { kind } = Tree.fields.branches;
    expect([kind.is === 'shape' && kind.shape(), tree.branches.length]).toEqual([Tree, 1]);
  });
});

describe('what many shapes have in common', () => {
  it('is a word of the vocabulary', () => {
    for (const [field, part] of [
      [t.asOf(), AsOf],
      [t.sentence('Why.'), Sentence],
    ] as const)
      expect(field.kind.is === 'shape' && field.kind.shape()).toBe(part);
    expect(t.sentence('Why.').about).toBe('Why.');
  });

  it('makes a page of any shape, with the fields that its class adds', () => {
    class Walks extends shape('A page of walks.', { ...t.pageOf(Step), asOf: t.asOf() }) {}
    const page: Page<Step> = {
      edges: [{ cursor: '1', node: step }],
      pageInfo: { hasNextPage: false, endCursor: '1' },
      totalCount: 1,
    };
    const walks: Walks = { ...page, asOf: { revision: 1, recordedAt: '', day: step.on, stoppedAt: undefined } };
    expect(Object.keys(Walks.fields).toSorted()).toEqual(Object.keys(walks).toSorted());
    const { edges, totalCount } = Walks.fields;
    expect(totalCount.about).toBe('Items in the whole list, not only on this page.');
    const { kind } = edges;
    expect(kind.is === 'shape' && [kind.shape().name, Object.keys(kind.shape().fields)]).toEqual([
      'StepEdge',
      ['cursor', 'node'],
    ]);
  });
});
