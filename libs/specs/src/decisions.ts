import { told, type Told } from './story.js';

type Proposed = Parameters<typeof told<'DecisionProposed'>>[1];
type Taken = Parameters<typeof told<'DecisionTaken'>>[1];
type Process = Parameters<typeof told<'DecisionProcessDefined'>>[1];
type When = Pick<Told, 'on' | 'recordedOn' | 'origin'>;

/** COM proposes an agency on 26 January, A or B, and would choose B; unless told otherwise. */
export const proposal = (terms: Partial<Proposed> = {}, when: When = { on: '2026-01-26' }): Told => {
  const options = [{ name: 'A' }, { name: 'B' }];
  const own = { decision: 'D1', domain: 'agences', title: 'Agence', options, recommended: 'B', by: 'COM', ...terms };
  return told('DecisionProposed', own, { by: own.by, ...when });
};

/** DIR takes a decision on 2 February, with its reason, and makes it known; effective at once, unless told otherwise. */
export const decision = (terms: Partial<Taken> = {}, when: When = { on: '2026-02-02' }): Told => {
  const own = {
    decision: 'D1',
    domain: 'agences',
    chosen: 'B',
    effectiveOn: when.on ?? '',
    justification: 'accord trouvé',
    objectives: [],
    channels: [],
    kpis: [],
    communicated: true,
    evidence: [],
    by: 'DIR',
    ...terms,
  };
  return told('DecisionTaken', own, { by: own.by, ...when });
};

/** A decision of 2 February that was recorded on 2 March: late, unless it is brought in as history. */
export const decisionRecordedLate = (
  ref: string,
  origin?: NonNullable<Told['origin']>,
  evidence: readonly string[] = [],
): Told =>
  decision(
    { decision: ref, domain: 'achats', communicated: false, evidence },
    { on: '2026-02-02', recordedOn: '2026-03-02', ...(origin && { origin }) },
  );

/** DIR decides on agencies, COM recommends and performs, SPO arbitrates; unless told otherwise. */
export const process = (terms: Partial<Process> = {}, when: When = {}): Told => {
  const conflictPath = [{ step: 'ARBITRATION' as const, person: 'SPO' }];
  const usual = {
    domain: 'agences',
    decide: 'DIR',
    recommend: 'COM',
    agree: [],
    input: [],
    perform: ['COM'],
    conflictPath,
  };
  return told('DecisionProcessDefined', { ...usual, ...terms }, { by: 'DIR', role: 'LEADERSHIP', ...when });
};
