/**
 * Kinds of things that have a reference, each with what its references usually begin with: D12 is a decision. The
 * commands, the rules and the sentences know no other kinds.
 */
export const REF_PREFIXES = {
  mission: 'M',
  diagnostic: 'DX-',
  issue: 'E',
  objective: 'O',
  'overlap zone': 'Z',
  ritual: 'RT',
  channel: 'CH',
  decision: 'D',
  milestone: 'J',
  deliverable: 'L',
  budget: 'BG',
  kpi: 'KPI',
  process: 'P',
  irritant: 'I',
  'service level': 'SL',
  workstream: 'W',
  plan: 'KT-',
  item: 'K',
  training: 'T',
  account: 'AC',
  clarification: 'CL',
  signal: 'SIG',
  initiative: 'N',
  test: 'A',
  snapshot: 'S',
  blocker: 'B',
  reserve: 'R',
  question: 'Q',
  evidence: 'EV-',
  checkpoint: 'CP',
} as const satisfies Readonly<Record<string, string>>;

/** A kind of thing that has a reference. */
export type RefKind = keyof typeof REF_PREFIXES;

export const REF_KINDS = Object.keys(REF_PREFIXES) as RefKind[];
