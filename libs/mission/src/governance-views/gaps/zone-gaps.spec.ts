import { granted, missionAfter, process, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { processGaps } from './process-gaps.js';
import { zoneGaps } from './zone-gaps.js';

const after = (...facts: readonly Told[]) => missionAfter(...startedCedre, ...facts);

const zone = told(
  'OverlapZoneDeclared',
  { zone: 'agences', parties: ['DIR', 'COM', 'COO'], kind: 'AGENCIES' },
  { on: '2026-01-12' },
);

describe('An overlap zone', () => {
  const found = (day: string, ...facts: readonly Told[]) =>
    zoneGaps(after(zone, ...facts), day).map(({ code, urgency, since }) => [code, urgency, since]);

  it('has 30 days to get its decision process, then it is overdue', () => {
    expect(found('2026-02-11')).toEqual([['ZONE_TO_SETTLE', 'WATCH', '2026-01-12']]);
    expect(found('2026-02-12')).toEqual([['ZONE_WITHOUT_PROCESS', 'OVERDUE', '2026-02-11']]);
  });

  it('is settled from the day of its process on', () => {
    const settled = process({}, { on: '2026-03-02' });
    expect(found('2026-03-01', settled)).toHaveLength(1);
    expect(found('2026-03-02', settled)).toEqual([]);
  });

  it('needs a conflict path, which a process from before the zone may lack', () => {
    const open = process({ conflictPath: [] }, { on: '2026-02-02' });
    expect(found('2026-03-02', open)).toEqual([['ZONE_WITHOUT_CONFLICT_PATH', 'MISSING', '2026-02-02']]);
  });

  it('says who believes to decide, and what settles it', () => {
    const [gap] = zoneGaps(after(zone), '2026-03-02');
    expect(gap?.fact).toEqual({
      fr: 'Sur « agences », DIR, COM et COO croient décider et aucun processus ne tranche.',
      en: 'On “agences”, DIR, COM and COO all believe they decide and no process settles it.',
    });
    expect(gap?.expected.fr).toContain('Définir le processus de décision');
  });
});

const revised = (on: string) => {
  const terms = { domain: 'agences', recommend: 'COM', agree: [], input: [], perform: [], conflictPath: [] };
  const previous = { ...terms, decide: 'DIR' };
  return told('DecisionProcessRevised', { ...terms, decide: 'DIR', reason: 'réorganisation', previous }, { on });
};

describe('A decision process', () => {
  const found = (day: string, ...facts: readonly Told[]) =>
    processGaps(after(...facts), day).map(({ code, urgency, subject, since }) => [code, urgency, subject, since]);
  const laid = process({}, { on: '2026-01-12' });

  it('is revised often with two revisions within 60 days; the first definition is none', () => {
    expect(found('2026-03-02', laid, revised('2026-02-02'))).toEqual([]);
    const twice = [laid, revised('2026-02-02'), revised('2026-03-02')];
    expect(found('2026-03-02', ...twice)).toEqual([['PROCESS_REVISED_OFTEN', 'WATCH', 'agences', '2026-03-02']]);
    expect(found('2026-04-03', ...twice)).toHaveLength(1);
    expect(found('2026-04-04', ...twice)).toEqual([]);
  });

  it('is out of step when a delegation makes another person decide; worse when it names the firm', () => {
    const com = granted({ domain: 'agences', holder: 'COM', validFrom: '2026-02-02', validTo: '2026-12-31' });
    expect(found('2026-03-02', laid, com)).toEqual([['PROCESS_OUT_OF_STEP', 'WATCH', 'agences', '2026-02-02']]);
    expect(found('2026-03-02', process({ decide: 'COO' }, { on: '2026-01-12' }), com)).toEqual([
      ['PROCESS_OUT_OF_STEP', 'MISSING', 'agences', '2026-02-02'],
    ]);
  });

  it('is in step with its own decider’s delegation, and with the grantor’s under a joint one', () => {
    expect(found('2026-03-02', process({ domain: 'planification', decide: 'COO' }), granted())).toEqual([]);
    expect(found('2026-03-02', process({ domain: 'planification' }), granted({ level: 4 }))).toEqual([]);
    expect(found('2026-03-02', process({ domain: 'planification' }), granted({ level: 5 }))).toHaveLength(1);
  });
});
