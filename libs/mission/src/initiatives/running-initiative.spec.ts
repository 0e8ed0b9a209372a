import { given, initiativeProposed, missionAfter, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { adjustInitiative } from './adjust-initiative.command.js';
import { amplifyInitiative } from './amplify-initiative.command.js';
import { closeInitiative } from './close-initiative.command.js';
import { launchInitiative } from './launch-initiative.command.js';
import { measureInitiative } from './measure-initiative.command.js';
import { refuseInitiative } from './refuse-initiative.command.js';
import { stopInitiative } from './stop-initiative.command.js';

const proposed = [
  initiativeProposed(),
  told('InitiativeScenarioModelled', {
    initiative: 'N2',
    base: 0.35,
    costs: {},
    marginRate: 0.58,
    unitContributionCents: 30_720,
    breakEvenUplift: 0.2083,
    verdict: 'PROFITABLE',
  }),
];
const approved = [
  ...proposed,
  told(
    'InitiativeApproved',
    { initiative: 'N2', conditions: ['plafond 40'], reviewOn: '2026-05-26', cap: 40, by: 'DIR', waived: false },
    { on: '2026-03-18', by: 'DIR' },
  ),
];
const measured = (uplift: number) =>
  told('InitiativeMeasured', { initiative: 'N2', sold: 13, uplift, contributionCents: 210_000 }, { on: '2026-05-26' });
const launched = [...approved, told('InitiativeLaunched', { initiative: 'N2' }, { on: '2026-05-04' })];
const stopped = [
  ...approved,
  told('InitiativeStopped', { initiative: 'N2', reason: 'sans effet' }, { on: '2026-05-04' }),
];
const over = { sold: 57, contributionCents: 980_000, lesson: 'segment B seulement' };
const closed = [
  ...approved,
  told('InitiativeClosed', { initiative: 'N2', ...over, plannedContributionCents: 430_080, gapCents: 549_920 }),
];

const after = (facts: readonly Told[]) => given(startedCedre, facts).by('DIR').on('2026-05-26');
const N2 = { initiative: 'N2' };

describe('refuseInitiative', () => {
  it('turns down what is only proposed, with a reason', () => {
    after(proposed)
      .by('COO')
      .when(refuseInitiative, { ...N2, reason: 'charge 124 %' })
      .then({ type: 'InitiativeRefused', data: { ...N2, by: 'COO' } });
    after(proposed)
      .when(refuseInitiative, { ...N2, reason: '' })
      .thenRefused('REASON_REQUIRED');
    after(approved)
      .when(refuseInitiative, { ...N2, reason: 'x' })
      .thenRefused('WRONG_STATE', { state: 'APPROVED' });
  });
});

describe('launchInitiative', () => {
  it('needs an approval, once', () => {
    after(approved).when(launchInitiative, N2).then({ type: 'InitiativeLaunched', data: N2 });
    after(proposed).when(launchInitiative, N2).thenRefused('WRONG_STATE', { state: 'PROPOSED' });
    after(launched).when(launchInitiative, N2).thenRefused('WRONG_STATE', { state: 'LAUNCHED' });
  });
});

describe('measureInitiative', () => {
  const measure = { ...N2, sold: 13, uplift: 0.38, contributionCents: 210_000 };

  it('measures what was approved, launched or not', () => {
    for (const facts of [approved, launched]) {
      after(facts).by('COM').when(measureInitiative, measure).then({ type: 'InitiativeMeasured', data: measure });
    }
  });

  it('measures nothing else', () => {
    for (const facts of [proposed, stopped, closed])
      after(facts).by('COM').when(measureInitiative, measure).thenRefused('WRONG_STATE');
  });

  it('is not for leadership', () => {
    after(approved)
      .when(measureInitiative, measure)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['TEAM', 'SUCCESSOR', 'CONSULTANT'] });
  });
});

describe('amplifyInitiative', () => {
  const larger = { ...N2, newCap: 60, reason: 'au-dessus du seuil' };

  it('makes a measured bet larger', () => {
    after([...approved, measured(0.38)])
      .when(amplifyInitiative, larger)
      .then({ type: 'InitiativeAmplified', data: larger })
      .thenFlagged();
    const amplified = told('InitiativeAmplified', larger, { on: '2026-05-26' });
    expect(
      missionAfter(...startedCedre, ...approved, measured(0.38), amplified).initiatives.initiatives['N2']?.cap,
    ).toBe(60);
  });

  it('needs a measurement first', () => {
    after(approved).when(amplifyInitiative, larger).thenRefused('NOT_MEASURED', { initiative: 'N2' });
    after(stopped).when(amplifyInitiative, larger).thenRefused('NOT_MEASURED');
  });

  it('marks what goes against the last measurement', () => {
    after([...approved, measured(0.2083)])
      .when(amplifyInitiative, larger)
      .thenFlagged();
    after([...approved, measured(0.38), measured(0.2)])
      .when(amplifyInitiative, larger)
      .thenFlagged('AGAINST_MEASURE');
  });

  it('needs a running bet', () => {
    const ended = told('InitiativeStopped', { ...N2, reason: 'sans effet' });
    after([...approved, measured(0.38), ended])
      .when(amplifyInitiative, larger)
      .thenRefused('WRONG_STATE', { state: 'STOPPED' });
  });
});

describe('adjustInitiative and stopInitiative', () => {
  it('change or stop a running bet, with a reason', () => {
    after(approved)
      .by('COO')
      .when(adjustInitiative, { ...N2, change: 'segment B', reason: 'peu de demande' })
      .thenFlagged();
    after(launched)
      .when(stopInitiative, { ...N2, reason: 'sans effet' })
      .then({ type: 'InitiativeStopped', data: N2 });
    after(launched).when(stopInitiative, N2).thenRefused('REASON_REQUIRED');
  });

  it('come too early for a proposal and too late for what has stopped', () => {
    for (const facts of [proposed, stopped]) {
      after(facts)
        .when(adjustInitiative, { ...N2, change: 'x', reason: 'x' })
        .thenRefused('WRONG_STATE');
      after(facts)
        .when(stopInitiative, { ...N2, reason: 'x' })
        .thenRefused('WRONG_STATE');
    }
  });

  it('leave stopping to leadership and the sponsor', () => {
    after(approved)
      .by('COO')
      .when(stopInitiative, { ...N2, reason: 'x' })
      .thenRefused('ROLE_FORBIDDEN');
  });
});

describe('closeInitiative', () => {
  it('compares what it brought with the expected case of the last scenario', () => {
    after(launched)
      .by('COM')
      .when(closeInitiative, { ...N2, ...over })
      .then({ type: 'InitiativeClosed', data: { ...over, plannedContributionCents: 430_080, gapCents: 549_920 } });
  });

  it('ends what runs or has stopped, once', () => {
    after(stopped)
      .when(closeInitiative, { ...N2, ...over })
      .thenFlagged();
    after(proposed)
      .when(closeInitiative, { ...N2, ...over })
      .thenRefused('WRONG_STATE', { state: 'PROPOSED' });
    after(closed)
      .when(closeInitiative, { ...N2, ...over })
      .thenRefused('WRONG_STATE', { state: 'CLOSED' });
  });
});
