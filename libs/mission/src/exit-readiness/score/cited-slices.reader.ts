import { sees, type ReadingRights } from '../../reading/reading-rights.js';
import type { Slice } from '../../shared/vocabulary.js';
import type { GateState } from '../gates/gates.js';
import type { TermName } from '../readiness-vocabulary.js';
import type { Gate } from '../../shared/gates.js';
import type { DimensionScore, Term } from './term.js';

/** The term that tells what the key accounts weigh. */
const KEY_ACCOUNTS: TermName = 'keyAccountsTransferred';

/** The feature whose lines each term of the score cites. */
const CITED_BY_TERM: Readonly<Record<TermName, Slice>> = {
  decisionProcesses: 'governance',
  decisionsTraced: 'decisions',
  ritualsHeld: 'weak-signals',
  coverageWithoutOwner: 'knowledge-transfer',
  oneMinusOwnerShare: 'weak-signals',
  keyAccountsTransferred: 'knowledge-transfer',
  absenceTest: 'exit-readiness',
  coverageWithoutFirm: 'knowledge-transfer',
  ritualsLedInternally: 'governance',
  domainsDecidedInternally: 'governance',
  levels: 'processes',
  bestLevel: 'knowledge-transfer',
  onTime: 'kpis',
  progress: 'kpis',
  managersAtTarget: 'knowledge-transfer',
  linesCovered: 'exit-readiness',
};

/** The feature whose lines each gate cites. */
const CITED_BY_GATE: Readonly<Record<Gate, Slice>> = {
  'G-ABS': 'exit-readiness',
  'G-PREST': 'knowledge-transfer',
  'G-OWN': 'knowledge-transfer',
  'G-PROC': 'processes',
  'G-SUC': 'exit-readiness',
  'G-LEGAL': 'exit-readiness',
  'G-SIG': 'weak-signals',
  'G-MED': 'decisions',
  'G-KPI': 'kpis',
  'G-PROOF': 'access',
};

/** The terms as a reader may see them: an acquirer gets no line and no document of a slice outside their grant. */
export const shownDimensions = (
  dimensions: readonly DimensionScore[],
  rights: ReadingRights,
): readonly DimensionScore[] =>
  dimensions.map((each) => ({ ...each, terms: each.terms.map((term) => shownTerm(term, rights)) }));

function shownTerm({ part, whole, ...term }: Term, rights: ReadingRights): Term {
  const slice = CITED_BY_TERM[term.term];
  const fraction = { ...(part !== undefined && { part }), ...(whole !== undefined && { whole }) };
  const isKept = rights.keyAccounts || term.term !== KEY_ACCOUNTS;
  if (isKept && sees(rights, slice)) return { ...term, ...fraction };
  return { ...term, ...(isKept && fraction), events: [], evidence: [] };
}

/** The gates as a reader may see them, by the same rule. */
export const shownGates = (gates: readonly GateState[], rights: ReadingRights): readonly GateState[] =>
  gates.map((each) => (sees(rights, CITED_BY_GATE[each.gate]) ? each : { ...each, events: [] }));
