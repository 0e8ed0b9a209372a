import type { DomainEvent } from '#decider';
import type { MissionEvent } from '../mission-events.js';
import type { Day } from '../shared/vocabulary.js';

/** Events that name a day by which something is to be done: the compiler asks for each of them below. */
type Planning<E extends MissionEvent = MissionEvent> = E extends MissionEvent
  ? Extract<keyof E['data'], 'due' | 'newDue' | 'date'> extends never
    ? Extract<E, { readonly type: 'HandoverAccepted' }>
    : E
  : never;

type DaysOf<E extends DomainEvent> = (data: E['data']) => Day | undefined | readonly (Day | undefined)[];

/** The days by which something is to be done, by the type of the event that plans it. */
const PLANNED_DAYS: {
  readonly [Type in Planning['type']]: DaysOf<Extract<MissionEvent, { readonly type: Type }>>;
} = {
  ObjectiveSet: ({ due }) => due,
  ObjectiveRevised: ({ due }) => due,
  MilestonePlanned: ({ due }) => due,
  MilestoneRescheduled: ({ due }) => due,
  MilestoneMissed: ({ newDue }) => newDue,
  DeliverablePlanned: ({ due }) => due,
  KpiTargetSet: ({ due }) => due,
  KnowledgeTransferPlanOpened: ({ due }) => due,
  TrainingPlanned: ({ due }) => due,
  HandoverPlanApproved: ({ date }) => date,
  HandoverReserveRaised: ({ due }) => due,
  HandoverAccepted: ({ reserves }) => reserves.map(({ due }) => due),
};

/** The days by which an event says that something is to be done; none for most. */
export function plannedDays({ type, data }: DomainEvent): readonly Day[] {
  const daysOf = (PLANNED_DAYS as Readonly<Record<string, DaysOf<DomainEvent>>>)[type];
  return [daysOf?.(data)].flat().filter((day) => day !== undefined);
}
