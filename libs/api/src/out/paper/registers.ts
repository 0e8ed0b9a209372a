import type { LabelledList } from '#mission';

/** A register of a due-diligence file: some of the columns of a sheet, as its CSV calls them. */
export interface Register {
  readonly sheet: string;
  readonly columns: readonly string[];
  /** Of columns that hold codes of a closed list: which list. */
  readonly labels?: Readonly<Record<string, LabelledList>>;
}

/** The registers, in the order of the file. Each is there for whoever may see what is in it. */
export const REGISTERS: readonly Register[] = [
  { sheet: 'people', columns: ['person', 'name', 'position', 'organisation', 'lastDay'] },
  { sheet: 'roles', columns: ['people.person', 'role', 'from', 'until', 'removedOn'], labels: { role: 'Role' } },
  { sheet: 'decision-rights', columns: ['domain', 'decider', 'level', 'grantor', 'ceilingCents', 'until'] },
  { sheet: 'delegations', columns: ['domain', 'holder', 'level', 'grantor', 'ceilingCents', 'validFrom', 'validTo'] },
  {
    sheet: 'decisions',
    columns: ['decision', 'title', 'domain', 'state', 'made.by', 'made.effectiveOn', 'made.amountCents'],
  },
  { sheet: 'milestones', columns: ['milestone', 'name', 'kind', 'firstDue', 'due', 'reachedOn', 'standing'] },
  { sheet: 'deliverables', columns: ['deliverable', 'name', 'due', 'status', 'acceptedOn', 'handedOverTo'] },
  { sheet: 'kpis', columns: ['kpi', 'name', 'owner', 'firstValue', 'value', 'target.value', 'unit'] },
  { sheet: 'processes', columns: ['process', 'name', 'critical', 'owner', 'level', 'assessedOn'] },
  { sheet: 'knowledge-items', columns: ['item', 'name', 'criticality', 'standing', 'holders', 'lastEvidenceOn'] },
  { sheet: 'key-accounts', columns: ['account', 'holder', 'heldByOwner', 'revenueShare', 'transferredOn'] },
  { sheet: 'initiatives', columns: ['initiative', 'name', 'status', 'from', 'to', 'proposedBy'] },
  {
    sheet: 'signals',
    columns: ['signal', 'detector', 'subject', 'raisedOn', 'state', 'respondedOn'],
    labels: { detector: 'detector' },
  },
  { sheet: 'snapshots', columns: ['snapshot', 'asOf', 'score', 'cap', 'confidence', 'verdict', 'revision'] },
  { sheet: 'waivers', columns: ['gate', 'by', 'on', 'reason', 'revision'] },
  { sheet: 'handover-reserves', columns: ['reserve', 'statement', 'owner', 'due', 'liftedOn'] },
];
