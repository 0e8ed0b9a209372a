import type { Evolve, ReadOnly } from '#decider';
import { type Trace, traced, type Traced, traceOf } from '../shared/trace.js';
import type { Ref } from '../shared/vocabulary.js';
import type {
  DeliverableEvent,
  DeliverableHandedOver,
  DeliverablePlanned,
  DeliverableRejected,
  DeliverableSubmitted,
} from './deliverable.events.js';

export const DELIVERABLE_STATUSES = ['PLANNED', 'SUBMITTED', 'REJECTED', 'ACCEPTED', 'HANDED_OVER'] as const;
/** Where an output stands: planned, submitted, sent back or accepted, and at last handed over. */
export type DeliverableStatus = (typeof DELIVERABLE_STATUSES)[number];

/** An output, with everything that happened to it. */
export interface Deliverable {
  /** Line that recorded it first. */
  revision: number;
  name: string;
  status: DeliverableStatus;
  /** Left out when it was submitted without having been planned. */
  planned?: Traced<DeliverablePlanned['data'], 'deliverable'>;
  submissions: Traced<DeliverableSubmitted['data'], 'deliverable'>[];
  rejections: Traced<DeliverableRejected['data'], 'deliverable'>[];
  accepted?: Trace;
  handedOver?: Traced<DeliverableHandedOver['data'], 'deliverable'>;
}

/** Outputs, in the order in which they were first named. */
export interface DeliverablesState {
  deliverables: Record<Ref, Deliverable>;
}

export const onDeliverable: Evolve<DeliverablesState, DeliverableEvent> = {
  DeliverablePlanned(state, event) {
    const { deliverable, name } = event.data;
    state.deliverables[deliverable] = { ...newlyNamed(name, event.revision), planned: traced(event, 'deliverable') };
  },
  DeliverableSubmitted(state, event) {
    const { deliverable, name } = event.data;
    const submitted = (state.deliverables[deliverable] ??= newlyNamed(name ?? deliverable, event.revision));
    if (name) submitted.name = name;
    submitted.status = 'SUBMITTED';
    submitted.submissions.push(traced(event, 'deliverable'));
  },
  DeliverableAccepted(state, event) {
    const accepted = state.deliverables[event.data.deliverable];
    if (!accepted) return;
    accepted.status = 'ACCEPTED';
    accepted.accepted = traceOf(event);
  },
  DeliverableRejected(state, event) {
    const rejected = state.deliverables[event.data.deliverable];
    if (!rejected) return;
    rejected.status = 'REJECTED';
    rejected.rejections.push(traced(event, 'deliverable'));
  },
  DeliverableHandedOver(state, event) {
    const given = state.deliverables[event.data.deliverable];
    if (!given) return;
    given.status = 'HANDED_OVER';
    given.handedOver = traced(event, 'deliverable');
  },
};

const newlyNamed = (name: string, revision: number): Deliverable => ({
  revision,
  name,
  status: 'PLANNED',
  submissions: [],
  rejections: [],
});

/** Was it accepted? What is handed over was accepted before. */
export const isAccepted = ({ deliverables }: ReadOnly<DeliverablesState>, deliverable: Ref): boolean =>
  Object.hasOwn(deliverables, deliverable) && deliverables[deliverable]?.accepted !== undefined;
