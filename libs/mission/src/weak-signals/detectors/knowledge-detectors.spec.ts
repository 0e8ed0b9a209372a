import { missionAfter, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { knowledgeLoss } from './knowledge-loss.js';
import { providerDependency } from './provider-dependency.js';

const item = (ref: string, holders: readonly string[], criticality = 4, on = '2026-03-05') =>
  told('KnowledgeItemIdentified', { item: ref, name: ref, criticality, holders, firmCreated: false }, { on });
const assessed = (ref: string, person: string, level: number, on = '2026-04-01') =>
  told('AutonomyAssessed', { item: ref, person, level, assessor: 'COO', evidence: 'EV-1' }, { on });
const regressed = (ref: string, person: string, on: string) =>
  told('KnowledgeRegressed', { item: ref, person, from: 4, level: 2, reason: 'sans pratique' }, { on });
const departed = (person: string, on: string) => told('PersonDeparted', { person, lastDay: on, itemsHeld: [] }, { on });
const retired = (ref: string) => told('KnowledgeItemRetired', { item: ref, reason: 'x' });
const after = (facts: readonly Told[]) => missionAfter(...startedCedre, ...facts);

describe('provider-dependency', () => {
  const read = (facts: readonly Told[], today = '2026-06-03') => providerDependency.read(after(facts), today)[0];

  it('alarms 90 days after an item was named that only the firm masters', () => {
    const firm = [item('K12', ['COO']), item('K13', ['COO', 'ANA'], 3)];
    expect(read(firm, '2026-06-02')).toEqual({ clear: true });
    const reading = read(firm, '2026-06-03');
    expect(reading).toMatchObject({ clear: false, alarm: { value: 2 } });
    expect(reading?.alarm?.statistic).toEqual({
      fr: 'K12, K13 n’existent que chez le cabinet.',
      en: 'K12, K13 exist only at the firm.',
    });
  });

  it('leaves out what is less critical than 3, and what is retired', () => {
    expect(read([item('K12', ['COO'], 2)])).toEqual({ clear: true });
    expect(read([item('K12', ['COO']), retired('K12')])).toEqual({ clear: true });
  });

  it('is clear once an internal person does it alone', () => {
    expect(read([item('K12', ['COO']), assessed('K12', 'PROD', 3)])?.clear).toBe(false);
    expect(read([item('K12', ['COO']), assessed('K12', 'PROD', 4)])).toEqual({ clear: true });
    expect(read([item('K12', ['COO']), assessed('K12', 'PROD', 4), departed('PROD', '2026-05-04')])?.clear).toBe(false);
  });

  it('says apart what no one masters at all', () => {
    const facts = [item('K12', ['COO']), item('K06', ['TEC']), departed('TEC', '2026-05-04')];
    expect(read(facts)?.alarm?.statistic.en).toBe('K12 exists only at the firm; K06 is mastered by no one.');
  });
});

describe('knowledge-loss', () => {
  const read = (...facts: readonly Told[]) => knowledgeLoss.read(after(facts), '2026-07-31')[0];
  const held = item('K06', ['TEC']);

  it('alarms when the last person who did it alone leaves', () => {
    const reading = read(held, departed('TEC', '2026-07-10'));
    expect(reading).toMatchObject({ subject: 'K06', clear: false, alarm: { since: '2026-07-10' } });
    expect(reading?.alarm?.statistic).toEqual({
      fr: 'Depuis le 10/07/2026 plus personne ne maîtrise K06.',
      en: 'Since 2026-07-10 no one masters K06.',
    });
    expect(reading?.alarm?.series).toEqual([startedCedre.length + 1]);
  });

  it('alarms when that person forgets', () => {
    expect(read(held, regressed('K06', 'TEC', '2026-07-10'))?.alarm).toMatchObject({ since: '2026-07-10' });
  });

  it('stays silent while another person does it alone', () => {
    const both = item('K06', ['TEC', 'PROD']);
    expect(read(both, departed('TEC', '2026-07-10'))).toEqual({ subject: 'K06', clear: true });
    expect(read(both, departed('TEC', '2026-07-10'), departed('PROD', '2026-07-20'))?.alarm).toMatchObject({
      since: '2026-07-20',
    });
  });

  it('stays silent on an item that no one ever did alone, and on a lower assessment', () => {
    expect(read(item('K06', []), departed('TEC', '2026-07-10'))?.alarm).toBeUndefined();
    expect(read(held, assessed('K06', 'TEC', 3))?.alarm).toBeUndefined();
  });

  it('is clear when someone does it alone again, or the item is retired', () => {
    const lost = [held, departed('TEC', '2026-07-10')];
    expect(read(...lost, assessed('K06', 'PROD', 4, '2026-07-28'))).toEqual({ subject: 'K06', clear: true });
    expect(read(...lost, retired('K06'))).toEqual({ subject: 'K06', clear: true });
  });
});
