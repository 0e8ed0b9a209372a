import { daysBetween, fridayOf } from '#calendar';
import { by, type ReadOnly } from '#decider';
import { agendaOf, isOf, isPressing } from './agenda.js';
import { readinessOf, type Readiness } from './exit-readiness/score/readiness.js';
import type { PublishedCheckpoint } from './mission-notices.js';
import type { ForecastAgainstEnd, MissionStanding, NextMilestone } from './mission-standing.shapes.js';
import type { MissionState } from './mission-state.js';
import type { OpenView } from './reading/mission-views.js';
import { sees } from './reading/reading-rights.js';
import { workedOutOf } from './reading/remembered.js';
import { entriesOf, valuesOf } from './shared/in-order.js';
import type { PersonCode } from './shared/vocabulary.js';
import { respondedOn } from './weak-signals/response.js';
import { isOpen } from './weak-signals/weak-signals.state.js';

type View = OpenView<MissionState>;
type Checkpoints = readonly ReadOnly<PublishedCheckpoint>[];

/** How a mission stands, as far as a person may know. */
export function readStanding(view: View, checkpoints: Checkpoints, person: PersonCode): MissionStanding {
  const { state, rights } = view;
  const readiness = sees(rights, 'exit-readiness') ? readinessIn(view, checkpoints) : undefined;
  const items = agendaOf(view, checkpoints);
  return {
    verdict: readiness?.verdict,
    score: readiness?.score,
    confidence: readiness?.confidence,
    openGates: readiness?.gates.filter(({ blocks }) => blocks).map(({ gate }) => gate),
    signalsWithoutAnswer: rights.scope === undefined ? unanswered(state) : undefined,
    overdue: items.filter(({ told, state: stands }) => told && stands === 'OVERDUE').length,
    needsMe: items.filter((item) => isPressing(item) && isOf(item, { person, roles: rights.roles })).length,
    nextMilestone: sees(rights, 'milestones') ? nextMilestone(state) : undefined,
    forecast: readiness?.forecast && againstEnd(readiness.forecast),
  };
}

const readinessIn = ({ state, asOf: { day } }: View, checkpoints: Checkpoints): Readiness =>
  workedOutOf(state, ['readiness', day, checkpoints.length], () => readinessOf(state, day, checkpoints));

const unanswered = ({ weakSignals }: View['state']): number =>
  valuesOf(weakSignals.signals).filter((signal) => isOpen(signal) && respondedOn(signal) === undefined).length;

function nextMilestone({ milestones }: View['state']): NextMilestone | undefined {
  const [next] = entriesOf(milestones.milestones)
    .filter(([, { reached }]) => !reached)
    .toSorted(by(([, { due }]) => due));
  return next && { milestone: next[0], title: next[1].name, day: next[1].due };
}

function againstEnd({ status, p85Week, contractEnd }: NonNullable<Readiness['forecast']>): ForecastAgainstEnd {
  const p85On = p85Week === undefined ? undefined : fridayOf(p85Week);
  const daysPastEnd = p85On === undefined ? undefined : daysBetween(contractEnd, p85On);
  return { status, p85Week, p85On, daysPastEnd };
}
