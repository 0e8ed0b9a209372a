import { addDays } from '#calendar';
import { say, type Sentence } from '#decider';
import {
  decision,
  item,
  missionAfter,
  proposal,
  signalAcknowledged,
  signalRaised,
  startedCedre,
  told,
  viewOn,
  wordFaults,
  type Told,
} from '#specs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { eveningsOfCedre } from '../../../test/properties/support/evenings.js';
import { commands } from './commands.js';
import { gatesOf } from './exit-readiness/gates/gates.js';
import { actOf } from './mission-notice-acts.js';
import { missionNotices } from './mission-notices.js';
import type { MissionState } from './mission-state.js';
import { shownNotices } from './reading/shown-notices.js';
import { isTold, type Notice } from './shared/notice.js';
import { NOTICE_CODES } from './shared/notice-codes.js';
import { SLICES, type Slice } from './shared/vocabulary.js';
import { detectors } from './weak-signals/detectors/detectors.js';

/** The mission in the evening of a day, with its notices for a person who may see all. */
interface Evening {
  readonly day: string;
  readonly mission: MissionState;
  readonly notices: readonly Notice[];
}

const ACQUIRER = { roles: ['ACQUIRER'], keyAccounts: false } as const;
const about = ({ notices }: Evening, ...codes: readonly string[]) =>
  notices
    .filter(({ code }) => codes.includes(code))
    .map(({ subject }) => subject)
    .toSorted();

/** The evenings of the story, with what is told in them to a person who may see all. */
const noticedEvenings = (): readonly Evening[] =>
  eveningsOfCedre().map(({ day, mission }) => {
    const notices = toldOn(day, missionNotices(mission, day, undefined, [{ publishedOn: day }]));
    return { day, mission, notices };
  });

/** Notices that views tell on a day. */
const toldOn = (day: string, notices: readonly Notice[]) => notices.filter((notice) => isTold(notice, day));

/** A sentence without what the mission itself calls things, in brackets or quotes. */
const inOurWords = ({ fr, en }: Sentence): Sentence => say(withoutTitles(fr), withoutTitles(en));
const withoutTitles = (text: string): string =>
  text.replaceAll(/«.*?»|“.*?”/g, 'X').replaceAll(/ \([^()]*(?:\([^()]*\)[^()]*)*\)/g, '');

let evenings: readonly Evening[];

beforeAll(() => {
  evenings = noticedEvenings();
}, 120_000);

describe('The notices of a mission, in every evening of the scenario', () => {
  it('name each gate that blocks the exit, and no other', () => {
    let blocked = 0;
    for (const evening of evenings) {
      const { mission, day } = evening;
      const blocking = gatesOf(mission, day, [{ publishedOn: day }]).filter(({ blocks }) => blocks);
      const expected = mission.mission.status === 'CLOSED' ? [] : blocking.map(({ gate }) => gate).toSorted();
      expect([day, about(evening, 'GATE_OPEN')]).toEqual([day, expected]);
      blocked += expected.length;
    }
    expect(blocked).toBeGreaterThan(50);
  });

  it('name each milestone that is late, and each that is due within a week', () => {
    const due = new Set<string>();
    for (const evening of evenings.filter(({ mission }) => mission.mission.status !== 'CLOSED')) {
      const { mission, day } = evening;
      const ahead = Object.entries(mission.milestones.milestones).filter(([, { reached }]) => !reached);
      const late = ahead.filter((each) => each[1].due < day).map(([ref]) => ref);
      const soon = ahead.filter((each) => each[1].due >= day && each[1].due <= addDays(day, 7)).map(([ref]) => ref);
      expect([day, about(evening, 'MILESTONE_LATE')]).toEqual([day, late.toSorted()]);
      expect([day, about(evening, 'MILESTONE_DUE')]).toEqual([day, soon.toSorted()]);
      for (const ref of soon) due.add(ref);
    }
    expect(due.size).toBeGreaterThan(2);
  });

  it('name each open signal once, from the day on which it was raised, and no other', () => {
    let open = 0;
    for (const evening of evenings.filter(({ mission }) => mission.mission.status !== 'CLOSED')) {
      const { mission, day } = evening;
      const signals = Object.values(mission.weakSignals.signals).filter(
        ({ closed, dismissed }) => !closed && !dismissed,
      );
      expect([day, about(evening, 'SIGNAL_UNANSWERED', 'SIGNAL_OPEN', 'SIGNAL_HOLDS_UP_EXIT')]).toEqual([
        day,
        signals.map(({ signal }) => signal).toSorted(),
      ]);
      open += signals.length;
    }
    expect(open).toBeGreaterThan(10);
  });

  it('name each proposal that was not decided, once', () => {
    let waiting = 0;
    for (const evening of evenings.filter(({ mission }) => mission.mission.status !== 'CLOSED')) {
      const { proposed, taken } = evening.mission.decisions;
      const open = Object.keys(proposed).filter((ref) => !Object.hasOwn(taken, ref));
      const told = about(
        evening,
        'DECISION_TO_TAKE',
        'DECISION_WAITING',
        'OBJECTION_UNANSWERED',
        'MEDIATION_RUNNING',
        'MEDIATION_LATE',
        'ARBITRATION_RUNNING',
        'ARBITRATION_LATE',
      );
      expect([evening.day, told]).toEqual([evening.day, open.toSorted()]);
      waiting += open.length;
    }
    expect(waiting).toBeGreaterThan(0);
  });

  it('are well worded in both languages, and so is what the detectors find', () => {
    const statistics = evenings.flatMap(({ mission, day }) =>
      detectors.flatMap((detector) => detector.read(mission, day).flatMap(({ alarm }) => alarm?.statistic ?? [])),
    );
    const told = evenings.flatMap(({ notices }) =>
      notices.flatMap(({ fact, expected }) => [fact, expected ?? []].flat()),
    );
    expect(statistics.length).toBeGreaterThan(50);
    expect(new Set([...told, ...statistics].map(inOurWords).flatMap(wordFaults))).toEqual(new Set());
  });

  it('say who acts, of the people of the mission, or as what, and with a command that they may send', () => {
    const byName = new Map(commands.map((command) => [command.name, command]));
    for (const { mission, day, notices } of evenings) {
      const view = { state: mission, asOf: { day }, rights: { roles: ['SPONSOR'], keyAccounts: true } } as const;
      const shown = shownNotices(notices, view, 'en');
      for (const { code, subject, whose, command } of shown) {
        const strangers = whose.people.filter((person) => !Object.hasOwn(mission.access.roles, person));
        expect([code, subject, strangers]).toEqual([code, subject, []]);
        expect(whose.people.length + whose.roles.length).toBeGreaterThan(0);
        for (const field of Object.keys(command?.input ?? {})) {
          expect(Object.keys(byName.get(command?.name ?? '')?.fields ?? {})).toContain(field);
        }
      }
    }
  });

  it('tell an acquirer of no slice beyond the grant, of no person who acts, and of no command', () => {
    for (const { mission, day, notices: all } of evenings.filter((_, at) => at % 5 === 0)) {
      for (const slice of SLICES) {
        const rights = { ...ACQUIRER, scope: [slice] };
        const seen = toldOn(day, missionNotices(mission, day, [slice], [{ publishedOn: day }]));
        for (const { code, subject, confidential } of seen) {
          expect(confidential).toBeUndefined();
          expect(all.some((each) => each.code === code && each.subject === subject)).toBe(true);
        }
        for (const { whose, command } of shownNotices(seen, { state: mission, asOf: { day }, rights }, 'fr')) {
          expect([whose.people, command]).toEqual([[], undefined]);
        }
      }
    }
  });
});

describe('The act that settles a notice', () => {
  it('is a command that those may send whose it is, with the subject in one of its fields', () => {
    const byName = new Map(commands.map((command) => [command.name, command]));
    for (const code of NOTICE_CODES) {
      const { command, field, roles } = actOf({ code });
      const sent = command === undefined ? undefined : byName.get(command);
      expect([code, roles.filter((role) => sent && !sent.roles.includes(role))]).toEqual([code, []]);
      if (sent && field !== undefined)
        expect([code, Object.keys(sent.fields)]).toEqual([code, expect.arrayContaining([field])]);
    }
  });
});

const noticesAfter = (day: string, ...facts: readonly Told[]) =>
  toldOn(day, missionNotices(missionAfter(...startedCedre, ...facts), day, undefined, [{ publishedOn: day }]));
const one = (code: string, day: string, ...facts: readonly Told[]) =>
  noticesAfter(day, ...facts).find((notice) => notice.code === code);

describe('A notice of the mission', () => {
  it('asks for an answer to a signal on the day on which it is raised, of the role that its detector asks', () => {
    const raised = signalRaised('SIG1', 'owner-dependency', '2026-02-06');
    expect(one('SIGNAL_UNANSWERED', '2026-02-06', raised)).toMatchObject({
      urgency: 'MISSING',
      subject: 'SIG1',
      by: '2026-02-13',
      roles: ['LEADERSHIP'],
    });
    expect(one('SIGNAL_UNANSWERED', '2026-02-14', raised)).toMatchObject({ urgency: 'OVERDUE' });
    const seen = [raised, signalAcknowledged('SIG1', '2026-02-09')];
    expect(one('SIGNAL_UNANSWERED', '2026-02-14', ...seen)).toBeUndefined();
    expect(one('SIGNAL_OPEN', '2026-02-14', ...seen)).toMatchObject({ urgency: 'WATCH', by: '2026-02-20' });
    expect(one('SIGNAL_HOLDS_UP_EXIT', '2026-02-21', ...seen)).toMatchObject({ urgency: 'BLOCKING' });
  });

  it('asks whoever may decide for a decision, at once, and is late after thirty days', () => {
    expect(one('DECISION_TO_TAKE', '2026-01-26', proposal())).toMatchObject({
      urgency: 'MISSING',
      subject: 'D1',
      by: '2026-02-25',
    });
    expect(one('DECISION_TO_TAKE', '2026-02-26', proposal())).toBeUndefined();
    expect(one('DECISION_WAITING', '2026-02-26', proposal())).toMatchObject({ urgency: 'OVERDUE', by: '2026-02-25' });
  });

  it('asks for no decision that is taken, suspended by an objection, or in a conflict that goes on', () => {
    const objected = (suspends: boolean) =>
      told('DecisionObjected', { decision: 'D1', reason: 'coût', by: 'QUA', suspends }, { by: 'QUA' });
    const mediation = told('MediationOpened', { decision: 'D1', parties: ['DIR', 'COM'], mediator: 'MED' });
    expect(one('DECISION_TO_TAKE', '2026-02-03', proposal())).toBeDefined();
    expect(one('DECISION_TO_TAKE', '2026-02-03', proposal(), objected(false))).toBeDefined();
    for (const facts of [[decision()], [objected(true)], [mediation]]) {
      expect(one('DECISION_TO_TAKE', '2026-02-03', proposal(), ...facts)).toBeUndefined();
    }
  });

  it('does not say that something holds up the exit once its gate was accepted as it is', () => {
    const held = item('K1', 5, ['DIR']);
    const declared = told('BlockerDeclared', { blocker: 'B1', gate: 'G-OWN', reason: 'x' }, { on: '2026-02-03' });
    const waived = told(
      'BlockerWaived',
      { blocker: 'B1', gate: 'G-OWN', reason: 'x', by: 'SPO' },
      { on: '2026-02-04' },
    );
    const blocking = (...facts: readonly Told[]) =>
      noticesAfter('2026-02-05', ...facts)
        .filter(({ urgency, subject }) => urgency === 'BLOCKING' && (subject === 'K1' || subject === 'G-OWN'))
        .map(({ code }) => code);
    expect(blocking(held)).toEqual(['ITEM_WITHOUT_RELAY', 'GATE_OPEN']);
    expect(blocking(held, declared, waived)).toEqual([]);
    expect(one('ITEM_WITHOUT_RELAY', '2026-02-05', held, declared, waived)).toMatchObject({ urgency: 'OVERDUE' });
  });

  it('is whoever’s took charge of the gate', () => {
    const declared = told(
      'BlockerDeclared',
      { blocker: 'B1', gate: 'G-SUC', reason: 'x' },
      { on: '2026-02-03', by: 'SPO' },
    );
    const whose = (...facts: readonly Told[]) => {
      const view = viewOn('2026-02-05', [...startedCedre, ...facts]);
      const shown = shownNotices(missionNotices(view.state, '2026-02-05', undefined, []), view, 'en');
      return shown.find(({ subject }) => subject === 'G-SUC')?.whose;
    };
    expect(whose()).toEqual({ roles: ['LEADERSHIP', 'SPONSOR'], people: ['DIR', 'SPO'] });
    expect(whose(declared)).toEqual({ roles: [], people: ['SPO'] });
  });

  it('is no one’s who has left: then it is a matter of the role', () => {
    const kpi = { family: 'LEAD_TIME', unit: 'j', direction: 'DOWN', owner: 'PROD', cadence: 'MONTHLY' } as const;
    const facts = [
      told('KpiDefined', { ...kpi, kpi: 'K-DEL', source: 'MEASURED', shared: false, version: 1 }, { on: '2026-01-12' }),
    ];
    const whose = (...more: readonly Told[]) => {
      const view = viewOn('2026-03-11', [...startedCedre, ...facts, ...more]);
      const shown = shownNotices(missionNotices(view.state, '2026-03-11', undefined, []), view, 'en');
      return shown.find(({ code }) => code === 'KPI_NOT_MEASURED');
    };
    expect(whose()).toMatchObject({
      ref: { kind: 'kpi', ref: 'K-DEL', title: undefined },
      by: '2026-02-10',
      whose: { roles: [], people: ['PROD'] },
      command: { name: 'measureKpi', input: { kpi: 'K-DEL' } },
    });
    const left = told('PersonDeparted', { person: 'PROD', lastDay: '2026-03-01', itemsHeld: [] }, { on: '2026-03-01' });
    expect(whose(left)?.whose).toEqual({ roles: ['CONSULTANT'], people: ['COO', 'ANA'] });
  });
});

describe('An acquirer', () => {
  it('reads no title of a slice outside the grant', () => {
    const mission = missionAfter(...startedCedre, item('K1', 5, ['DIR']));
    const words = (scope: readonly Slice[]) => JSON.stringify(missionNotices(mission, '2026-02-05', scope, []));
    expect(words(['exit-readiness', 'knowledge-transfer'])).toContain('Savoir K1');
    expect(words(['exit-readiness'])).not.toContain('Savoir K1');
    expect(words(['exit-readiness'])).toContain('G-OWN');
  });

  it('is told of no signal, no struck line and no question of the teams', () => {
    const facts = [
      signalRaised('SIG1', 'owner-dependency', '2026-02-02'),
      told('ClarificationRequested', { clarification: 'CL1', topic: 'priorités' }, { on: '2026-02-02', by: 'QUA' }),
    ];
    const mission = missionAfter(...startedCedre, ...facts);
    const codes = (scope?: readonly Slice[]) =>
      missionNotices(mission, '2026-02-05', scope, []).map(({ code }) => code as string);
    expect(codes()).toEqual(expect.arrayContaining(['SIGNAL_UNANSWERED', 'CLARIFICATION_UNANSWERED']));
    expect(codes(SLICES).filter((code) => /SIGNAL|CLARIFICATION|STRUCK/.test(code))).toEqual([]);
  });
});
