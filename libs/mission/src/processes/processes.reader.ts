import { by, type ReadOnly } from '#decider';
import { attributeRating, mean, shareOf } from '#statistics';
import { everHeld } from '../access/access.state.js';
import { FRESH_FOR, isWithin } from '../inputs/freshness.js';
import type { ReadinessInputs } from '../inputs/readiness-inputs.js';
import type { OpenView } from '../reading/mission-views.js';
import { shownNotices } from '../reading/shown-notices.js';
import type { Day, Ref } from '../shared/vocabulary.js';
import { worded, type Language } from '../shared/wording.js';
import { ATTRIBUTE_NAMES } from './attribute-names.js';
import { isFirmAuthored, isOwnWork } from './authorship.js';
import { ESTABLISHED } from './capability-level.js';
import { acceptanceBySite } from '../inputs/change-acceptance.js';
import { growthOf } from './maturity-growth.js';
import { missingFor } from './next-level.js';
import { practiceOf } from './practice.js';
import { processNotices } from './process-notices.js';
import { ATTRIBUTES } from './processes.events.js';
import { lastAssessment, type FollowedProcess } from './processes.state.js';
import type { MaturityTotals, ProcessMaturity, Process } from './processes.shapes.js';
import { entriesOf } from '../shared/in-order.js';

type Inputs = ReadinessInputs;
type Processes = readonly (readonly [Ref, ReadOnly<FollowedProcess>])[];

/** How well the processes are mastered as a person reads it, on the day of the answer. */
export function readProcessMaturity(view: OpenView<Inputs>, language: Language): ProcessMaturity {
  const { state, asOf } = view;
  const all = entriesOf(state.processes.processes).toSorted(by(([ref]) => ref));
  const followed = all.filter(([, { retired }]) => !retired);
  const left = all.filter(([, { retired }]) => retired);
  return {
    asOf,
    notices: shownNotices(processNotices(state, asOf.day), view, language),
    totals: totalsOf(state, followed),
    quarters: growthOf(followed, asOf.day).map(({ quarter, processes }) => ({
      quarter,
      reached: processes.length,
      processes,
    })),
    processes: [...followed, ...left].map(([ref, process]) => readProcess(state, ref, process, asOf.day, language)),
    adaptations: state.processes.adaptations.map((made) => ({ ...made, process: made.process })),
    acceptanceBySite: acceptanceBySite(state.processes.acceptances),
    acceptances: state.processes.acceptances.map((asked) => ({
      ...asked,
      site: asked.site,
      share: asked.favourable / asked.respondents,
    })),
  };
}

function totalsOf({ access }: Inputs, followed: Processes): MaturityTotals {
  const critical = followed.filter(([, process]) => process.critical);
  const levels = critical.map(([, process]) => lastAssessment(process)?.level ?? 0);
  const authors = followed.flatMap(([, { versions }]) => versions.map(({ author }) => author));
  const documented = followed.filter(([, { versions }]) => versions.length > 0).length;
  return {
    followed: followed.length,
    critical: critical.length,
    assessed: critical.filter(([, { assessments }]) => assessments.length > 0).length,
    established: levels.filter((level) => level >= ESTABLISHED).length,
    meanLevel: mean(levels),
    levels: [0, 1, 2, 3, 4, 5].map((level) => levels.filter((each) => each === level).length),
    documented,
    documentedShare: shareOf(documented, followed.length),
    automatedShare: mean(followed.map(([, process]) => automatedShare(process))),
    internalAuthorShare: mean(authors.map((author) => (everHeld(access, author, 'CONSULTANT') ? 0 : 1))),
  };
}

const automatedShare = ({ automations }: ReadOnly<FollowedProcess>): number => automations.at(-1)?.share ?? 0;

function readProcess(
  { access }: Inputs,
  ref: Ref,
  process: ReadOnly<FollowedProcess>,
  day: Day,
  language: Language,
): Process {
  const last = lastAssessment(process);
  const practice = practiceOf(process, day);
  return {
    process: ref,
    name: process.name,
    critical: process.critical,
    owner: process.owner,
    ownedByFirm: everHeld(access, process.owner, 'CONSULTANT'),
    functions: process.functions,
    level: last?.level,
    assessedOn: last?.on,
    fresh: last ? isWithin(FRESH_FOR.processAssessment, last.on, day) : undefined,
    ...readRatings(process, language),
    assessments: process.assessments.map((assessment) => ({
      ...assessment,
      wave: assessment.wave,
      ownWork: isOwnWork(process, assessment),
    })),
    documentedShare: practice.documentedShare,
    versions: process.versions.map((version) => ({
      ...version,
      byFirm: everHeld(access, version.author, 'CONSULTANT'),
      stepsTotal: version.stepsTotal,
      stepsDocumented: version.stepsDocumented,
    })),
    firmAuthored: isFirmAuthored(access, process),
    automatedShare: automatedShare(process),
    automations: process.automations,
    practice: {
      executions: practice.runs.length,
      internal: practice.internal,
      conforming: practice.conforming,
      conformingShare: shareOf(practice.conforming, practice.runs.length),
      lastInternalOn: lastInternalOn(process),
    },
    facadeGap: practice.documentedShare === undefined ? undefined : practice.gap,
    retiredOn: process.retired?.on,
  };
}

const lastInternalOn = ({ executions }: ReadOnly<FollowedProcess>): Day | undefined =>
  executions
    .filter(({ internal }) => internal)
    .map(({ on }) => on)
    .sort()
    .at(-1);

/** Every attribute as it was last rated, and what is missing for the next level. */
function readRatings(process: ReadOnly<FollowedProcess>, language: Language): Pick<Process, 'ratings' | 'missing'> {
  const last = lastAssessment(process);
  if (!last) return { ratings: [], missing: [] };
  const { ratings, level } = last;
  return {
    ratings: ATTRIBUTES.map((attribute) => ({
      attribute,
      name: worded(ATTRIBUTE_NAMES[attribute], language),
      share: ratings[attribute],
      rating: attributeRating(ratings[attribute] ?? 0),
    })),
    missing: missingFor(level, ratings).map((missing) => ({
      ...missing,
      name: worded(ATTRIBUTE_NAMES[missing.attribute], language),
    })),
  };
}
