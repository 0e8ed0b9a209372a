import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { holdPostMissionCheck } from './hold-post-mission-check.command.js';

const item = told(
  'KnowledgeItemIdentified',
  { item: 'K05', name: 'Arbitrage', criticality: 5, holders: ['PROD'], firmCreated: false },
  { on: '2026-02-02' },
);
const closed = told('MissionClosed', { postMissionChecks: ['2026-11-09', '2026-12-09'] }, { on: '2026-10-09' });
const checking = given(startedCedre, item, closed).on('2026-11-09').by('DIR');

describe('holdPostMissionCheck', () => {
  it('says, after the mission, what is still practised', () => {
    checking.when(holdPostMissionCheck, { dueOn: '2026-11-09', note: 'tout tient' }).then({
      type: 'PostMissionCheckHeld',
      data: { dueOn: '2026-11-09', regressions: [], processes: [], note: 'tout tient' },
    });
  });

  it('records each regression as one, with its reason', () => {
    const regression = { item: 'K05', person: 'PROD', level: 3 };
    checking
      .when(holdPostMissionCheck, { dueOn: '2026-11-09', regressions: [regression], note: 'plus pratiqué' })
      .then(
        { type: 'PostMissionCheckHeld', data: { regressions: [regression] } },
        { type: 'KnowledgeRegressed', data: { ...regression, from: 4, reason: 'plus pratiqué' } },
      );
  });

  it('is held for a day planned when the mission was closed', () => {
    checking
      .when(holdPostMissionCheck, { dueOn: '2026-11-10' })
      .thenRefused('UNKNOWN_REF', { kind: 'post-mission check', ref: '2026-11-10' });
  });

  it('goes down, and says one thing about a person and an item', () => {
    const up = { item: 'K05', person: 'SAV', level: 0 };
    const down = { item: 'K05', person: 'PROD', level: 2 };
    checking
      .when(holdPostMissionCheck, { dueOn: '2026-11-09', regressions: [up] })
      .thenRefused('INVALID_INPUT', { field: 'level' });
    checking
      .when(holdPostMissionCheck, { dueOn: '2026-11-09', regressions: [down, { ...down, level: 1 }] })
      .thenRefused('INVALID_INPUT', { field: 'regressions' });
  });

  it('is held once for each day', () => {
    given(
      startedCedre,
      item,
      closed,
      told('PostMissionCheckHeld', { dueOn: '2026-11-09', regressions: [], processes: [] }, { on: '2026-11-09' }),
    )
      .on('2026-11-10')
      .by('DIR')
      .when(holdPostMissionCheck, { dueOn: '2026-11-09' })
      .thenRefused('WRONG_STATE', { ref: '2026-11-09', state: 'held' });
  });
});
