import { kpiDefined, kpiTarget, startedCedre, told, viewOn, wellPut, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readManagerSkills } from './manager-skills.reader.js';

const read = (day: string, ...facts: readonly Told[]) =>
  readManagerSkills(viewOn(day, [...startedCedre, ...facts]), 'en');
const codes = (day: string, ...facts: readonly Told[]) => wellPut(read(day, ...facts).notices).map(({ code }) => code);

const wave = (number: number, atTarget: number, average: number, on: string) =>
  told('ManagerAssessed', { wave: number, managers: 6, atTarget, average }, { on });
const planned = (training: string, due: string) =>
  told('TrainingPlanned', { training, person: 'PROD', skill: `Compétence ${training}`, due }, { on: '2026-02-02' });
const completed = (training: string, on: string) => told('TrainingCompleted', { training }, { on });
const mentored = (topic: string, minutes: number, on: string) =>
  told('MentoringSessionHeld', { mentor: 'COO', person: 'PROD', topic, minutes }, { on });
const level = [
  kpiDefined('K-MGR', { source: 'MANAGER_LEVEL', direction: 'UP' }),
  kpiTarget('K-MGR', 3.3, '2026-09-30'),
];

describe('The skills of the managers', () => {
  it('are shown wave by wave, as a group: the share at target, the mean and what it gained', () => {
    const { waves } = read('2026-07-31', wave(1, 1, 2.1, '2026-02-05'), wave(2, 3, 2.9, '2026-07-17'));
    expect(waves).toMatchObject([
      { wave: 1, managers: 6, atTarget: 1, share: 1 / 6, average: 2.1, gain: undefined },
      { wave: 2, managers: 6, atTarget: 3, share: 0.5, average: 2.9 },
    ]);
    expect(waves[1]?.gain).toBeCloseTo(0.8, 12);
  });

  it('say how little six people prove', () => {
    const { shareLow, shareHigh } = read('2026-09-18', wave(1, 4, 3.2, '2026-09-17'));
    // Wilson, 4 of 6.
    expect(shareLow).toBeCloseTo(0.29999, 5);
    expect(shareHigh).toBeCloseTo(0.90323, 5);
    expect(read('2026-09-18')).toMatchObject({ waves: [], shareLow: undefined, shareHigh: undefined });
  });

  it('are stale from the 181st day after the last assessment', () => {
    const first = wave(1, 6, 3.4, '2026-02-05');
    expect(read('2026-08-04', first).staleSince).toBeUndefined();
    expect(codes('2026-08-04', first)).toEqual([]);
    expect(read('2026-08-05', first).staleSince).toBe('2026-08-05');
    expect(codes('2026-08-05', first)).toEqual(['MANAGERS_ASSESSMENT_STALE']);
  });

  it('are held against the target of their measure', () => {
    const target = { kpi: 'K-MGR', target: 3.3, due: '2026-09-30' };
    expect(read('2026-02-06', ...level).target).toEqual({ ...target, reached: undefined });
    expect(read('2026-02-06', ...level, wave(1, 1, 3.29, '2026-02-05')).target).toEqual({ ...target, reached: false });
    expect(read('2026-02-06', ...level, wave(1, 1, 3.3, '2026-02-05')).target).toEqual({ ...target, reached: true });
    expect(read('2026-02-06').target).toBeUndefined();
  });

  it('keep the target of a measure from an acquirer who does not see measures', () => {
    const rights = { roles: ['ACQUIRER'] as const, scope: ['knowledge-transfer'] as const, keyAccounts: true };
    const view = viewOn('2026-02-06', [...startedCedre, ...level, wave(1, 1, 2.1, '2026-02-05')]);
    expect(readManagerSkills({ ...view, rights }, 'en')).toMatchObject({ target: undefined, waves: [{ atTarget: 1 }] });
  });
});

describe('Training and mentoring', () => {
  it('show what was planned by its day, what was held in time, and what is late', () => {
    const { trainings, trainingTotals } = read(
      '2026-04-01',
      planned('F3', '2026-03-31'),
      planned('F1', '2026-03-10'),
      planned('F2', '2026-03-20'),
      planned('F4', '2026-04-01'),
      completed('F1', '2026-03-10'),
      completed('F2', '2026-03-21'),
    );
    expect(trainings.map(({ training, completedOn, overdue }) => [training, completedOn, overdue])).toEqual([
      ['F1', '2026-03-10', false],
      ['F2', '2026-03-21', false],
      ['F3', undefined, true],
      ['F4', undefined, false],
    ]);
    expect(trainingTotals).toEqual({ planned: 4, completed: 2, inTime: 1, overdue: 1 });
  });

  it('add up by topic, the longest first, without anybody’s name', () => {
    const shown = read(
      '2026-04-01',
      mentored('animer', 45, '2026-02-10'),
      mentored('déléguer', 90, '2026-02-12'),
      mentored('animer', 30, '2026-03-10'),
    );
    expect(shown).toMatchObject({
      mentoringMinutes: 165,
      mentoring: [
        { topic: 'déléguer', sessions: 1, minutes: 90, lastOn: '2026-02-12' },
        { topic: 'animer', sessions: 2, minutes: 75, lastOn: '2026-03-10' },
      ],
    });
    expect(JSON.stringify(shown)).not.toContain('PROD');
  });

  it('are told of a week before they are due, and as late from the day after', () => {
    const said = (day: string) => {
      const training = read(day, planned('F1', '2026-03-10')).notices.find(({ subject }) => subject === 'F1');
      return training && [training.code, training.urgency, training.fact.en, training.since];
    };
    expect(said('2026-03-02')).toBeUndefined();
    expect(said('2026-03-10')).toEqual([
      'TRAINING_DUE',
      'WATCH',
      'Training F1 (Compétence F1) is to take place by 2026-03-10.',
      undefined,
    ]);
    expect(said('2026-03-11')).toEqual([
      'TRAINING_OVERDUE',
      'OVERDUE',
      'Training F1 (Compétence F1) was to take place by 2026-03-10.',
      '2026-03-10',
    ]);
  });

  it('are asked for while managers are below target and nothing is planned', () => {
    expect(codes('2026-03-01')).toEqual(['MANAGERS_NOT_ASSESSED']);
    const below = wave(1, 5, 3, '2026-02-05');
    expect(codes('2026-03-01', below)).toEqual(['MANAGERS_BELOW_TARGET']);
    expect(codes('2026-03-01', below, planned('F1', '2026-03-10'))).toEqual([]);
    expect(codes('2026-03-11', below, planned('F1', '2026-03-10'))).toEqual(['TRAINING_OVERDUE']);
    expect(codes('2026-03-01', below, planned('F1', '2026-03-10'), completed('F1', '2026-02-20'))).toEqual([
      'MANAGERS_BELOW_TARGET',
    ]);
  });
});
