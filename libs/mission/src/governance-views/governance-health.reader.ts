import { daysBetween } from '#calendar';
import { by, reversed, type ReadOnly } from '#decider';
import { isReviewOverdue } from '../decisions/taken-decision.js';
import type { MissionState } from '../mission-state.js';
import type { OpenView } from '../reading/mission-views.js';
import { sees, type ReadingRights } from '../reading/reading-rights.js';
import type { Day } from '../shared/vocabulary.js';
import { worded, type Language } from '../shared/wording.js';
import { bypassesByDomain } from '../governance/bypasses.js';
import { readConflicts } from './conflict-health.reader.js';
import { ROLE_SPLIT_NAMES, ROLE_SPLIT_RISKS } from '../governance/governance-vocabulary.js';
import type {
  DomainBypasses,
  GovernanceHealth,
  LegitimacyHealth,
  OverdueReview,
  RoleSplitSpell,
  SponsorHealth,
} from './governance-health.shapes.js';
import { firstAnnouncement, recognition, RECOGNISED_FROM } from '../governance/legitimacy-share.js';
import { modelSpells, type ModelSpell } from '../governance/model-spells.js';
import { revisionsOf } from '../governance/process-revisions.js';
import { readRegularity, readRituals } from './ritual-health.reader.js';
import { METRIC_SLICES, roleSplitMetric } from './role-split-metrics.js';
import { sponsorAbsence, vacantSince } from '../governance/sponsorship.js';
import { entriesOf, valuesOf } from '../shared/in-order.js';

type State = Pick<
  MissionState,
  'mission' | 'governance' | 'decisions' | 'access' | 'transfer' | 'kpis' | 'weakSignals'
>;
type Seen = ReadOnly<State>;

/** Whether governance works, on the day of the answer. An acquirer sees what their grant has, and nothing counted from more. */
export function readGovernanceHealth({ state, asOf, rights }: OpenView<State>, language: Language): GovernanceHealth {
  const { day } = asOf;
  const spells = modelSpells(state.governance.models).map((spell) => readSpell(state, spell, rights, day, language));
  const decisions = sees(rights, 'decisions');
  return {
    asOf,
    legitimacy: readLegitimacy(state),
    sponsor: sees(rights, 'mission') ? readSponsor(state, day) : undefined,
    bypasses: decisions ? readBypasses(state) : undefined,
    ritualRegularity: sees(rights, 'weak-signals') ? readRegularity(state, day) : undefined,
    rituals: readRituals(state, day),
    channels: readChannels(state),
    roleSplit: spells.at(-1),
    pastRoleSplits: spells.slice(0, -1).reverse(),
    conflicts: decisions ? readConflicts(state, day) : undefined,
    overdueReviews: readOverdueReviews(state, rights, day),
    processRevisions: revisionsOf(state.governance, day).toSorted(reversed(by(({ lastOn }) => lastOn))),
  };
}

function readLegitimacy(state: Seen): LegitimacyHealth {
  const { communications, challenges } = state.governance.legitimacy;
  const { share, ...counts } = recognition(state);
  return {
    announcedOn: firstAnnouncement(state.governance)?.on,
    announcements: communications.length,
    lastAnnouncedOn: lastOf(communications),
    ...counts,
    share,
    threshold: RECOGNISED_FROM,
    challenges: challenges.length,
    lastChallengedOn: lastOf(challenges),
  };
}

const lastOf = (acts: readonly { readonly on: Day }[]): Day | undefined =>
  acts
    .map(({ on }) => on)
    .toSorted()
    .at(-1);

function readSponsor(state: Seen, day: Day): SponsorHealth {
  const { sponsor } = state.mission;
  const absence = sponsorAbsence(state, day);
  return {
    person: sponsor?.person,
    active: sponsor !== undefined && vacantSince(state, day) === undefined,
    arbitrationDays: sponsor?.arbitrationDays,
    absentSince: absence?.from,
    absentUntil: absence?.to,
    absentWorkingDays: absence?.workingDays,
  };
}

const readBypasses = (state: Seen): readonly DomainBypasses[] =>
  bypassesByDomain(state)
    .map(({ domain, bypasses, unanswered }) => ({
      domain,
      count: bypasses.length,
      unanswered: unanswered.length,
      lastOn: lastOf(bypasses) ?? '',
      lastDescription: bypasses.at(-1)?.description ?? '',
    }))
    .sort(reversed(by(({ lastOn }) => lastOn)));

const readChannels = ({ governance }: Seen) =>
  entriesOf(governance.channels).map(([channel, { tool, purpose, declared }]) => ({
    channel,
    tool,
    purpose,
    since: declared.on,
  }));

function readSpell(
  state: Seen,
  spell: ModelSpell,
  rights: ReadingRights,
  day: Day,
  language: Language,
): RoleSplitSpell {
  const { model, until, reviewOn } = spell;
  const { value, reading, ...counts } = roleSplitMetric(state, model, spell);
  const metric = { ...counts, value, reading: worded(reading, language) };
  return {
    ...spell,
    name: worded(ROLE_SPLIT_NAMES[model], language),
    until,
    reviewOverdue: until === undefined && reviewOn < day,
    risk: worded(ROLE_SPLIT_RISKS[model], language),
    metric: sees(rights, METRIC_SLICES[model]) ? metric : undefined,
  };
}

function readOverdueReviews({ governance, decisions }: Seen, rights: ReadingRights, day: Day): OverdueReview[] {
  const model = governance.models.at(-1);
  const models = model && model.reviewOn < day ? [{ subject: `${model.model}`, dueOn: model.reviewOn }] : [];
  const taken = sees(rights, 'decisions') ? valuesOf(decisions.taken) : [];
  const effects = taken.filter((each) => isReviewOverdue(each, day));
  return [
    ...models.map((review) => ({ kind: 'ROLE_SPLIT_MODEL' as const, ...review })),
    ...effects.map(({ decision, reviewOn = '' }) => ({
      kind: 'DECISION' as const,
      subject: decision,
      dueOn: reviewOn,
    })),
  ]
    .map((review) => ({ ...review, daysLate: daysBetween(review.dueOn, day) }))
    .sort((a, b) => b.daysLate - a.daysLate);
}
