import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StandaloneSettings } from '#settings';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStory } from '../../apps/standalone/src/demo/script.js';
import { startStandalone, type Standalone } from '../../apps/standalone/src/standalone.js';
import { expectedOfCedre } from './support/cedre.js';
import { Person } from './support/relais.js';

interface ShownPoint {
  readonly at: string;
  readonly observed: number;
  readonly reference: number | null;
  readonly value: number | null;
  readonly limit: number | null;
  readonly alarm: boolean;
}

interface ShownDetector {
  readonly detector: string;
  readonly state: string;
  readonly needs: { readonly observed: number; readonly needed: number } | null;
  readonly charts: readonly {
    readonly parameters: readonly { readonly name: string; readonly value: number }[];
    readonly points: readonly ShownPoint[];
  }[];
}

interface ShownSignal {
  readonly signal: string;
  readonly detector: string;
  readonly sentence: object | null;
  readonly chart: object | null;
  readonly responseDays: number | null;
  readonly contradiction: object | null;
  readonly expected: { readonly role: string; readonly by: string; readonly overdue: boolean } | null;
  readonly actions: readonly { readonly on: string; readonly action: string | null }[];
}

interface Shown {
  readonly weakSignals: {
    readonly signals: readonly ShownSignal[];
    readonly detectors: readonly ShownDetector[];
    readonly falseAlarmBudget: {
      readonly weeks: number;
      readonly expected: number;
      readonly charts: readonly { readonly probability: { readonly known: number; readonly estimated: number } }[];
    };
    readonly kpisAndSignals: {
      readonly setbacks: readonly {
        readonly kpi: string;
        readonly period: string;
        readonly signals: readonly { readonly signal: string; readonly daysBefore: number }[];
      }[];
    } | null;
  };
}

const SHOWN = `signals {
    signal detector since raisedOn acknowledgedOn closedOn closedBy responseDays sentence { fr } chart { kind }
    contradiction { signal decision replaces daysLater } expected { role by overdue } actions { on action }
  }
  detectors {
    detector state needs { observed needed }
    charts { parameters { name value } points { at observed reference value limit alarm } }
  }
  falseAlarmBudget { weeks expected charts { probability { known estimated } } }
  kpisAndSignals { setbacks { kpi period signals { signal daysBefore } } }`;

/** The clarification CUSUM of the mission, W10 to W31 and W35 to W41: S, and k where a week has four open days. */
const SUMS = [0, 0, 0, 1, 0, 0, 0, 2, 7, 11, 17, 20, 2, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
const SHORT_WEEKS = ['2026-W15', '2026-W18', '2026-W19', '2026-W20', '2026-W22', '2026-W29'];

const expected = expectedOfCedre() as {
  readonly signals: Readonly<Record<string, { readonly threshold?: string; readonly actedUponOn?: string }>>;
};

const folder = mkdtempSync(join(tmpdir(), 'relais-'));
let standalone: Standalone;

const as = async (person: string) => new Person(standalone.url, await standalone.issuer.tokenFor(person));
const seen = async (person: string, moment = ''): Promise<Shown['weakSignals']> =>
  (await (await as(person)).read<Shown>(`{ weakSignals(mission: "M1" ${moment}) { ${SHOWN} } }`)).weakSignals;
const detectorOf = (shown: Shown['weakSignals'], name: string): ShownDetector => {
  const found = shown.detectors.find(({ detector }) => detector === name);
  if (!found) throw new Error(`no detector ${name}`);
  return found;
};
const monitored = (detector: ShownDetector) => (detector.charts[0]?.points ?? []).filter(({ value }) => value !== null);
const feedback = async (person: string, args = '') => {
  const { data, errors } = await (
    await as(person)
  ).ask<{ feedbackThemes: { weeks: readonly object[] } }>(
    `{ feedbackThemes(mission: "M1" ${args}) { weeks { batch week themes { theme count } other total } } }`,
  );
  return errors?.[0]?.extensions.refusal?.code ?? data?.feedbackThemes.weeks;
};

beforeAll(async () => {
  const settings = Object.assign(new StandaloneSettings(), { DATA_DIR: folder, DEMO: 'on', PORT: 0 });
  standalone = await startStandalone(settings, { inThreads: false, script: readStory() });
}, 120_000);

afterAll(async () => {
  await standalone.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('The weak signals of the whole mission, through GraphQL', () => {
  it('are raised, answered and closed on the expected days', async () => {
    const { signals } = await seen('SPO');
    for (const [ref, { threshold: _, actedUponOn, ...wanted }] of Object.entries(expected.signals)) {
      const signal = signals.find((each) => each.signal === ref);
      expect(signal).toMatchObject(wanted);
      if (actedUponOn !== undefined) expect(signal?.actions.map(({ on }) => on)).toContain(actedUponOn);
    }
    for (const { sentence, chart, expected: act } of signals) {
      expect(sentence).not.toBeNull();
      expect(chart).not.toBeNull();
      expect(act).toBeNull();
    }
  });

  it('have the clarification CUSUM behind them, week by week', async () => {
    const cusum = detectorOf(await seen('SPO'), 'clarifications-cusum');
    const points = monitored(cusum);
    expect(points.map(({ value }) => value)).toEqual(SUMS);
    for (const { at, reference, limit, alarm } of points) {
      expect({ at, reference, limit }).toEqual({ at, reference: SHORT_WEEKS.includes(at) ? 4 : 5, limit: 10 });
      expect({ at, alarm }).toEqual({ at, alarm: ['2026-W19', '2026-W20', '2026-W21'].includes(at) });
    }
    const parameters = Object.fromEntries((cusum.charts[0]?.parameters ?? []).map(({ name, value }) => [name, value]));
    expect(parameters).toMatchObject({ mean0: 4, k: 5, h: 10 });
    expect(parameters['kExact']).toBeCloseTo(5.360821, 6);
    expect(parameters['arl0']).toBeCloseTo(421.6501, 4);
  });

  it('have the participation EWMA behind them', async () => {
    const w18 = monitored(detectorOf(await seen('SPO'), 'participation-ewma')).find(({ at }) => at === '2026-W18');
    expect(w18?.value).toBeCloseTo(0.6921, 4);
    expect(w18?.limit).toBeCloseTo(0.7116, 4);
  });

  it('cost 0.16 false alarms in 29 weeks, more likely when six weeks only estimate what is usual', async () => {
    const { weeks, expected: alarms, charts } = (await seen('SPO')).falseAlarmBudget;
    expect(weeks).toBe(29);
    expect(Math.abs(alarms - 0.156)).toBeLessThan(0.002);
    const wanted = [
      { known: 0.056, estimated: 0.18 },
      { known: 0.088, estimated: 0.24 },
    ];
    charts.forEach(({ probability }, index) => {
      expect(Math.abs(probability.known - (wanted[index]?.known ?? NaN))).toBeLessThan(0.002);
      expect(Math.abs(probability.estimated - (wanted[index]?.estimated ?? NaN))).toBeLessThan(0.015);
    });
  });

  it('tell that the dismissed signal of the roll-out was right', async () => {
    const dismissed = (await seen('SPO')).signals.find(({ detector }) => detector === 'ready-made');
    expect(dismissed?.contradiction).toEqual({ signal: 'SIG3', decision: 'D06', replaces: 'D05', daysLater: 27 });
  });

  it('came before the numbers got worse', async () => {
    const { kpisAndSignals } = await seen('SPO');
    const may = kpisAndSignals?.setbacks.find(({ kpi, period }) => kpi === 'K-DEL' && period === '2026-05');
    expect(may?.signals.slice(0, 2)).toEqual([
      { signal: 'SIG3', daysBefore: 32 },
      { signal: 'SIG4', daysBefore: 25 },
    ]);
  });

  it('were, as known on a day, no more than was known: learning, then a question that waits for an answer', async () => {
    const february = await seen('SPO', 'asKnownOn: "2026-02-13"');
    expect(detectorOf(february, 'clarifications-cusum')).toMatchObject({
      state: 'LEARNING',
      needs: { observed: 4, needed: 6 },
    });
    expect(february.falseAlarmBudget).toBeNull();
    const may = await seen('SPO', 'asKnownOn: "2026-05-10"');
    expect(monitored(detectorOf(may, 'clarifications-cusum')).at(-1)).toMatchObject({ at: '2026-W19', value: 11 });
    expect(may.signals.find(({ signal }) => signal === 'SIG4')).toMatchObject({
      responseDays: null,
      expected: { role: 'CONSULTANT', by: '2026-05-22', overdue: false },
    });
  });
});

describe('The themes of informal feedback, through GraphQL', () => {
  const July = 'asKnownOn: "2026-07-10"';

  it('are refused for Chambéry (R10)', async () => {
    expect(await feedback('RH', `${July}, site: "Chambéry"`)).toBe('ANONYMITY_THRESHOLD');
  });

  it('show the theme of 6 alone, without those of 2 and 1 and without a total (R10b)', async () => {
    expect(await feedback('RH', July)).toEqual([
      {
        batch: 'F1',
        week: '2026-W21',
        themes: [{ theme: 'outil imposé trop vite', count: 6 }],
        other: null,
        total: null,
      },
    ]);
  });

  it('never show 9 beside the 5 of Valence', async () => {
    const all = JSON.stringify([await feedback('RH'), await feedback('RH', 'site: "Valence"')]);
    expect(all).toContain('"total":5');
    expect(all).not.toContain('9');
  });

  it('tell no more on another day: nothing before the release, the same ever after', async () => {
    expect(await feedback('SPO', 'asKnownOn: "2026-05-24"')).toBe('ANONYMITY_THRESHOLD');
    expect(await feedback('SPO', 'asKnownOn: "2026-05-25"')).toEqual(await feedback('SPO'));
  });
});

describe('An acquirer', () => {
  it('without the slice in their grant sees neither', async () => {
    const { errors } = await (await as('ACQ')).ask('{ weakSignals(mission: "M1") { asOf { day } } }');
    expect(errors?.[0]?.extensions.refusal?.code).toBe('NOT_IN_SCOPE');
    expect(await feedback('ACQ')).toBe('NOT_IN_SCOPE');
  });

  it('with the slice sees detectors and responses, no words, no series and no feedback', async () => {
    await (
      await as('SPO')
    ).does('grantAuditAccess', {
      to: 'ACQ3',
      organisation: 'ACQ-ORG',
      scope: ['weak-signals'],
      until: '2027-01-31',
      nda: 'EV-027',
      cleanTeam: true,
    });
    const { signals, detectors, kpisAndSignals } = await seen('ACQ3');
    expect(signals.map(({ detector, responseDays }) => [detector, responseDays])).toContainEqual([
      'clarifications-cusum',
      3,
    ]);
    for (const { sentence, chart, actions } of signals) {
      expect([sentence, chart, ...actions.map(({ action }) => action)].every((words) => words === null)).toBe(true);
    }
    expect(detectors).toHaveLength(14);
    expect(detectors.flatMap(({ charts }) => charts)).toEqual([]);
    expect(kpisAndSignals).toBeNull();
    expect(await feedback('ACQ3')).toBe('ROLE_FORBIDDEN');
  });
});
