import { formatDay } from '#calendar';
import type { Sentence } from '#decider';
import type { MissionState } from '../mission-state.js';
import type { OpenView } from '../reading/mission-views.js';
import { worded, type Language } from '../shared/wording.js';
import { dossierLines, type DossierLineNow, type LineEvidence } from './dossier-lines.js';
import { KEY_ACCOUNT_LINES } from './dossier-vocabulary.js';
import type { DossierEvidence, DossierIndex, DossierLine } from './dossier-index.shapes.js';

type State = Pick<MissionState, 'access' | 'exitReadiness'>;

/** What an acquirer who may not see key accounts learns of a document about them. */
const WITHHELD = { owner: undefined, evidence: [] };

/**
 * The due-diligence dossier as it stands on the day of the answer. Who may not see key accounts learns that their lines are
 * proven, and not by what.
 */
export function readDossierIndex({ state, asOf, rights }: OpenView<State>, language: Language): DossierIndex {
  const lines = dossierLines(state, asOf.day);
  const isShown = ({ line }: DossierLineNow) => rights.keyAccounts || !KEY_ACCOUNT_LINES.includes(line);
  const index = state.exitReadiness.dossier;
  return {
    asOf,
    covered: lines.filter(({ covered }) => covered).length,
    proven: lines.filter((line) => line.state === 'CURRENT' || line.state === 'EXPIRING').length,
    total: lines.length,
    indexedOn: index?.on,
    indexedBy: index?.by,
    lines: lines.map((line) => ({ ...readLine(line, language), ...(!isShown(line) && WITHHELD) })),
  };
}

function readLine(now: DossierLineNow, language: Language): DossierLine {
  const { line, name, state, covered, evidence } = now;
  const best = evidence.find(({ deposited }) => deposited)?.deposited;
  const expected = expectedOf(now);
  return {
    line,
    name: worded(name, language),
    state,
    covered,
    owner: best?.depositedBy,
    validUntil: best?.validUntil,
    evidence: evidence.map(readEvidence),
    expected: expected ? worded(expected, language) : undefined,
  };
}

const readEvidence = ({ evidence, deposited, state }: LineEvidence): DossierEvidence => ({
  evidence,
  state,
  title: deposited?.title,
  sha256: deposited?.sha256,
  effectiveOn: deposited?.effectiveOn,
  depositedOn: deposited?.depositedOn,
  validUntil: deposited?.validUntil,
  owner: deposited?.depositedBy,
  revision: deposited?.revision,
});

/** What has to be done about a line, if anything. */
function expectedOf({ line, state, evidence }: DossierLineNow): Sentence | undefined {
  const until = evidence.find(({ deposited }) => deposited)?.deposited?.validUntil ?? '';
  switch (state) {
    case 'MISSING':
      return evidence.length > 0
        ? {
            fr: `Des preuves sont déposées : porter la ligne ${line} à l’index.`,
            en: `Evidence is deposited: name line ${line} in the index.`,
          }
        : {
            fr: `Déposer une preuve et porter la ligne ${line} à l’index.`,
            en: `Deposit evidence and name line ${line} in the index.`,
          };
    case 'STALE':
      return {
        fr: `Périmée depuis le ${formatDay(until, 'fr')} : déposer une preuve à jour.`,
        en: `Out of date since ${until}: deposit evidence that is up to date.`,
      };
    case 'UNPROVEN':
      return { fr: `Déposer une preuve pour la ligne ${line}.`, en: `Deposit evidence for line ${line}.` };
    case 'EXPIRING':
      return {
        fr: `Valable jusqu’au ${formatDay(until, 'fr')} : préparer une preuve à jour.`,
        en: `Valid until ${until}: prepare evidence that is up to date.`,
      };
    case 'CURRENT':
      return undefined;
  }
}
