import type { StoredForm } from '#ledger';
import type { Day, EventOf, EvidenceRef, PersonCode, Ref } from '../shared/vocabulary.js';
import { measurementEvents, type MeasurementEvent } from './measurement.events.js';

export const KPI_FAMILIES = [
  'OPERATING_MARGIN',
  'TEAM_PRODUCTIVITY',
  'LEAD_TIME',
  'OPEN_IRRITANTS',
  'NPS',
  'MANAGER_SKILLS',
  'PROCESS_MATURITY',
  'AUTOMATION',
  'OWNER_DEPENDENCY',
  'KNOWLEDGE_COVERAGE',
  'RETURN_RATE',
  'SUPPORT_COST',
  'OTHER',
] as const;
export type KpiFamily = (typeof KPI_FAMILIES)[number];

export const KPI_DIRECTIONS = ['UP', 'DOWN'] as const;
/** Which way is better. */
export type KpiDirection = (typeof KPI_DIRECTIONS)[number];

export const KPI_CADENCES = ['WEEKLY', 'MONTHLY', 'QUARTERLY', 'CONTINUOUS'] as const;
export type KpiCadence = (typeof KPI_CADENCES)[number];

export const KPI_SOURCES = ['MEASURED', 'OWNER_SHARE', 'KNOWLEDGE_COVERAGE', 'MANAGER_LEVEL'] as const;
/** Where its values come from: measured by people, or computed from what the mission records anyway. */
export type KpiSource = (typeof KPI_SOURCES)[number];

export const KPI_TEMPLATES = ['MARKETING', 'MARGIN_PAIRS', 'AFTER_SALES', 'OPERATIONS', 'SOLO'] as const;
/** Subjects with usual KPIs. */
export type KpiTemplate = (typeof KPI_TEMPLATES)[number];

/** A measure is agreed on: what it tells, in which unit, which way is better, who answers for it. */
export type KpiDefined = EventOf<
  'KpiDefined',
  {
    readonly kpi: Ref;
    readonly name?: string;
    readonly family: KpiFamily;
    readonly unit: string;
    readonly direction: KpiDirection;
    readonly owner: PersonCode;
    readonly cadence: KpiCadence;
    readonly source: KpiSource;
    readonly formula?: string;
    /** Shared by two roles: only shown next to its counterpart. */
    readonly shared: boolean;
    /** That counterpart; it may be defined later. */
    readonly pairedWith?: Ref;
    /** The bet that it measures; left out, the whole company. */
    readonly initiative?: Ref;
    /** The template that it comes from. */
    readonly template?: KpiTemplate;
    /** Version of the formula: always 1 here. */
    readonly version: number;
  }
>;

/** The formula changes from a period on. Values of two versions are never joined into one series. */
export type KpiRedefined = EventOf<
  'KpiRedefined',
  {
    readonly kpi: Ref;
    readonly formula: string;
    /** First period to which the new formula applies. */
    readonly fromPeriod: string;
    readonly reason: string;
    /** Version of the new formula. */
    readonly version: number;
  }
>;

/** Where the KPI stood before the mission. */
export type KpiBaselineSet = EventOf<
  'KpiBaselineSet',
  { readonly kpi: Ref; readonly value: number; readonly evidence?: EvidenceRef }
>;

/** Where the KPI is to be, and by when. */
export type KpiTargetSet = EventOf<'KpiTargetSet', { readonly kpi: Ref; readonly target: number; readonly due?: Day }>;

/** The KPI is no longer followed; it leaves every sum. */
export type KpiRetired = EventOf<'KpiRetired', { readonly kpi: Ref; readonly reason: string }>;

/** Measures, what they are to become, and what they were. */
export type KpisEvent = KpiDefined | KpiRedefined | KpiBaselineSet | KpiTargetSet | KpiRetired | MeasurementEvent;

export const kpiEvents = {
  KpiDefined: { schema: 1 },
  KpiRedefined: { schema: 1 },
  KpiBaselineSet: { schema: 1 },
  KpiTargetSet: { schema: 1 },
  KpiRetired: { schema: 1 },
  ...measurementEvents,
} satisfies Record<KpisEvent['type'], StoredForm>;
