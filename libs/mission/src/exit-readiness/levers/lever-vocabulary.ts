import type { NamedKind } from '../../mission-titles.js';

/** What would raise the score or lift a gate, one thing that people can do at a time. */
export const LEVER_ACTIONS = [
  'TRANSFER_ITEM',
  'ESTABLISH_PROCESS',
  'DEFINE_DECISION_PROCESS',
  'HAND_DOMAIN_OVER',
  'HAND_RITUAL_OVER',
  'TRANSFER_KEY_ACCOUNT',
  'PASS_ABSENCE_TEST',
  'REDUCE_OWNER_SHARE',
  'TRACE_DECISIONS',
  'HOLD_RITUALS',
  'REACH_KPI_TARGET',
  'RAISE_MANAGERS',
  'COVER_DOSSIER',
  'APPOINT_SUCCESSOR',
  'INFORM_EMPLOYEES',
  'CLOSE_SIGNAL',
  'SETTLE_CONFLICT',
  'SETTLE_KPI_DISPUTE',
  'PUBLISH_CHECKPOINT',
] as const;
export type LeverAction = (typeof LEVER_ACTIONS)[number];

/** What each lever is about, where its act names it. */
export const SUBJECT_OF_LEVER: Readonly<Record<LeverAction, NamedKind | undefined>> = {
  TRANSFER_ITEM: 'item',
  ESTABLISH_PROCESS: 'process',
  DEFINE_DECISION_PROCESS: 'domain',
  HAND_DOMAIN_OVER: 'domain',
  HAND_RITUAL_OVER: 'ritual',
  TRANSFER_KEY_ACCOUNT: 'account',
  PASS_ABSENCE_TEST: undefined,
  REDUCE_OWNER_SHARE: undefined,
  TRACE_DECISIONS: undefined,
  HOLD_RITUALS: undefined,
  REACH_KPI_TARGET: 'kpi',
  RAISE_MANAGERS: undefined,
  COVER_DOSSIER: undefined,
  APPOINT_SUCCESSOR: undefined,
  INFORM_EMPLOYEES: undefined,
  CLOSE_SIGNAL: 'signal',
  SETTLE_CONFLICT: 'decision',
  SETTLE_KPI_DISPUTE: 'kpi',
  PUBLISH_CHECKPOINT: undefined,
};
