import { HIRE } from '../../journeys/support/views.js';
import { SECRET } from '../support/site.js';

/** The answers that views give: data, or the code of a refusal. */
type Answer =
  | 'answered'
  | 'NOT_IN_SCOPE'
  | 'ROLE_FORBIDDEN'
  | 'UNKNOWN_REF'
  | 'MISSION_UNKNOWN'
  | 'ACCESS_EXPIRED'
  | 'FEE_MISSING'
  | 'NOT_A_SMALL_COMPANY'
  | 'HYPOTHESIS_REQUIRED'
  | 'ANONYMITY_THRESHOLD'
  | 'NOT_ENOUGH_HISTORY';

/** How a view is asked for, and what it answers leadership and an acquirer who was granted the KPIs alone. */
export interface ViewLine {
  readonly args: string;
  readonly leadership: Answer;
  readonly acquirer: Answer;
  /** What it answers whoever has no part in the mission; left out, that there is none. */
  readonly stranger?: Answer;
  /** What it answers whoever had one, or is erased; left out, that it has ended. */
  readonly ended?: Answer;
}

const view = (acquirer: Answer, args = 'mission: "M1"', leadership: Answer = 'answered'): ViewLine => ({
  args,
  acquirer,
  leadership,
});

/** Every view of the schema. */
export const VIEWS: Readonly<Record<string, ViewLine>> = {
  acquirerEngagement: view('NOT_IN_SCOPE'),
  agenda: view('ROLE_FORBIDDEN', 'missions: ["M1"], first: 100, to: "2199-12-31"'),
  auditQuestions: view('answered', 'mission: "M1", first: 200'),
  auditTrail: view('answered', 'mission: "M1", first: 50'),
  calibration: {
    args: 'firm: "CAB-OPS"',
    leadership: 'ROLE_FORBIDDEN',
    acquirer: 'ROLE_FORBIDDEN',
    stranger: 'NOT_IN_SCOPE',
  },
  changes: view('answered', 'mission: "M1", from: "2026-01-01"'),
  commands: view('answered', 'mission: "M1", slice: "access"'),
  consistencyProof: view('UNKNOWN_REF', 'mission: "M1", from: "CP1", to: "CP2"', 'UNKNOWN_REF'),
  costDrivers: view('NOT_IN_SCOPE'),
  decisionRegister: view('NOT_IN_SCOPE'),
  decisionRights: view('NOT_IN_SCOPE'),
  diagnostic: {
    args: 'diagnostic: "DX1"',
    leadership: 'UNKNOWN_REF',
    acquirer: 'UNKNOWN_REF',
    stranger: 'UNKNOWN_REF',
    ended: 'UNKNOWN_REF',
  },
  dossierIndex: view('NOT_IN_SCOPE'),
  exitReadiness: view('NOT_IN_SCOPE'),
  exportDossier: view('answered'),
  feedbackThemes: view('NOT_IN_SCOPE', 'mission: "M1"', 'ANONYMITY_THRESHOLD'),
  firmWithdrawal: view('NOT_IN_SCOPE'),
  governance: view('NOT_IN_SCOPE'),
  governanceHealth: view('NOT_IN_SCOPE'),
  handoverForecast: view('NOT_IN_SCOPE', 'mission: "M1"', 'NOT_ENOUGH_HISTORY'),
  hireOrOutsource: view('NOT_IN_SCOPE', `mission: "M1", ${HIRE}`, 'FEE_MISSING'),
  initiatives: view('NOT_IN_SCOPE'),
  fieldPresence: view('NOT_IN_SCOPE'),
  integration: view('NOT_IN_SCOPE'),
  knowledgeCoverage: view('NOT_IN_SCOPE'),
  kpiBoard: view('answered'),
  simplification: view('answered'),
  kpiSeries: view('answered', 'mission: "M1", kpi: "K1"'),
  managerSkills: view('NOT_IN_SCOPE'),
  milestones: view('NOT_IN_SCOPE'),
  mirror: view('NOT_IN_SCOPE'),
  mission: view('NOT_IN_SCOPE'),
  missions: {
    args: 'first: 200',
    leadership: 'answered',
    acquirer: 'answered',
    stranger: 'answered',
    ended: 'answered',
  },
  me: { args: '', leadership: 'answered', acquirer: 'answered', stranger: 'answered', ended: 'answered' },
  myLetters: { args: '', leadership: 'answered', acquirer: 'answered', stranger: 'answered', ended: 'answered' },
  myTokens: { args: '', leadership: 'answered', acquirer: 'answered', stranger: 'answered', ended: 'answered' },
  operationsBoard: view('NOT_IN_SCOPE'),
  ownerLoad: view('NOT_IN_SCOPE', 'mission: "M1"', 'NOT_A_SMALL_COMPANY'),
  people: view('answered'),
  suggestedRoleSplit: view('NOT_IN_SCOPE'),
  refs: view('NOT_IN_SCOPE', 'mission: "M1", kind: "decision"'),
  processMaturity: view('NOT_IN_SCOPE'),
  proof: view('NOT_IN_SCOPE', 'mission: "M1", revision: 0'),
  readinessSnapshot: view('NOT_IN_SCOPE', 'mission: "M1", snapshot: "S1"', 'UNKNOWN_REF'),
  roleEvolution: view('NOT_IN_SCOPE'),
  refusalLog: view('NOT_IN_SCOPE'),
  valueSimulation: view('NOT_IN_SCOPE', 'mission: "M1"', 'HYPOTHESIS_REQUIRED'),
  weakSignals: view('NOT_IN_SCOPE'),
  webhooks: view('ROLE_FORBIDDEN'),
};

/** Everything that is listened to. */
export const HEARD: Readonly<Record<string, ViewLine>> = {
  missionChanged: view('answered'),
  signalRaised: view('NOT_IN_SCOPE'),
};

/** Commands that are answered otherwise to whoever has no part in the mission: they are about none yet. */
export const BEFORE_A_MISSION: Readonly<Record<string, string>> = {
  draftMission: 'ROLE_FORBIDDEN',
  completeExpressDiagnostic: 'ROLE_FORBIDDEN',
};

/** What is no command by itself: sheets, the link of an invitation, one’s own tokens, which are of no mission, and webhooks. */
export const NO_COMMANDS: Readonly<
  Record<string, { readonly sends: string; readonly outside: string; readonly gone: string }>
> = {
  importSheet: {
    sends: '(mission: "M1", kind: IRRITANTS, csv: "topic;severity\\nbruit;1") { refusal { code } rows { revision } }',
    outside: 'MISSION_UNKNOWN',
    gone: 'ACCESS_EXPIRED',
  },
  invitationLink: {
    sends: '(mission: "M1", person: "DIR") { path }',
    outside: 'MISSION_UNKNOWN',
    gone: 'ACCESS_EXPIRED',
  },
  openWebhook: {
    sends: '(mission: "M1", url: "https://example.com", kinds: ["mission.changed"]) { secret }',
    outside: 'MISSION_UNKNOWN',
    gone: 'ACCESS_EXPIRED',
  },
  ...Object.fromEntries(
    ['closeWebhook', 'resumeWebhook', 'testWebhook'].map((name) => [
      name,
      { sends: '(id: "7c9e6679-7425-40de-944b-e07fc1f90ae7") { id }', outside: 'answered', gone: 'answered' },
    ]),
  ),
  setLetters: {
    sends: '(weekly: false, address: "x@example.com") { weekly }',
    outside: 'INVALID_INPUT',
    gone: 'INVALID_INPUT',
  },
  openCalendar: { sends: '(name: "x") { calendar { id } }', outside: 'answered', gone: 'answered' },
  revokeCalendar: {
    sends: '(id: "7c9e6679-7425-40de-944b-e07fc1f90ae7") { id }',
    outside: 'answered',
    gone: 'answered',
  },
  makeToken: { sends: '(name: "x", days: 1) { token { id } }', outside: 'answered', gone: 'answered' },
  revokeToken: {
    sends: '(id: "7c9e6679-7425-40de-944b-e07fc1f90ae7") { id }',
    outside: 'answered',
    gone: 'answered',
  },
};

/** What no one outside a mission may see of it, and what an acquirer of the KPIs may not. */
export const OF_M1 = [SECRET.decision, SECRET.kpi, SECRET.question, SECRET.name, SECRET.feedback, 'PME-SAULE'];
export const NOT_GRANTED = [SECRET.decision, SECRET.question, SECRET.feedback, SECRET.tenant, 'ORG-RIV', 'NDA-RIV'];
