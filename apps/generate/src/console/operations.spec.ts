import { describe, expect, it } from '@jest/globals';
import { operationsOf } from './operations.js';

const SCHEMA = `
scalar Day
type Kpi { kpi: String! name: String target: Float due: Day! }
type Query { kpis(mission: String!, on: Day): [Kpi!]! }
type Mutation { measure(kpi: String!): Kpi! }
`;

const made = (text: string, path = 'kpis/kpi-panel.graphql') => operationsOf(path, text, SCHEMA);

describe('an operation of the console', () => {
  it('is its text on one line, with the types of what it takes and answers', async () => {
    const file = await made(
      'query KpisShown($mission: String!) {\n  kpis(mission: $mission) {\n    kpi\n    due\n  }\n}',
    );
    expect(file).toContain(`import type { Operation } from '../asking/operation.js';`);
    expect(file).toContain('export const kpisShown: Operation<KpisShownQuery, KpisShownQueryVariables> = {');
    expect(file).toContain('text: "query KpisShown($mission:String!){kpis(mission:$mission){kpi due}}",');
    expect(file).toMatch(/readonly kpi: string, readonly due: string/);
  });

  it('brings the fragments that it uses, and no other', async () => {
    const file = await made(`
      query One($mission: String!) { kpis(mission: $mission) { ...Named } }
      query Two($mission: String!) { kpis(mission: $mission) { ...Dated } }
      fragment Named on Kpi { name }
      fragment Dated on Kpi { due }
    `);
    expect(file).toContain('{kpis(mission:$mission){...Named}}fragment Named on Kpi{name}"');
    expect(file).toContain('{kpis(mission:$mission){...Dated}}fragment Dated on Kpi{due}"');
  });

  it('may be a mutation, and stand in any folder', async () => {
    const file = await made('mutation Measure($kpi: String!) { measure(kpi: $kpi) { kpi } }', 'asking/send.graphql');
    expect(file).toContain(`import type { Operation } from './operation.js';`);
    expect(file).toContain('export const measure: Operation<MeasureMutation, MeasureMutationVariables> = {');
  });

  it.each([
    ['a field that is not there', 'query Lost($mission: String!) { kpis(mission: $mission) { owner } }', 'owner'],
    ['an argument that is not there', 'query Lost { kpis(mission: "M1", by: "DIR") { kpi } }', 'by'],
    ['less than an argument that is needed', 'query Lost { kpis { kpi } }', 'mission'],
  ])('is not made when it asks for %s', async (_, text, named) => {
    await expect(made(text)).rejects.toThrow(named);
  });
});
