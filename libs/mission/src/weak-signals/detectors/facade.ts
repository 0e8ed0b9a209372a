import { daysBetween } from '#calendar';
import type { ReadOnly, Sentence } from '#decider';
import { facadeGap } from '#statistics';
import { everHeld } from '../../access/access.state.js';
import type { MissionState } from '../../mission-state.js';
import { lastAssessment, type FollowedProcess } from '../../processes/processes.state.js';
import type { Day, Ref } from '../../shared/vocabulary.js';
import type { Detector, Reading } from '../detector.js';
import { observedWeeks } from './observed-weeks.js';
import { participationIsLow } from './participation-chart.js';

const DOCUMENTED_LEVEL = 3;
const WIDE_GAP = 0.3;
const DAYS = 30;

type Mission = ReadOnly<Pick<MissionState, 'mission' | 'processes' | 'weakSignals' | 'access'>>;

/**
 * Organised on paper, not in practice: well documented on one side, and on the other not executed by internal people,
 * or with fading participation, or mostly written by the firm. A process never executed is not evaluated.
 */
export const facade: Detector = {
  name: 'facade',
  version: 1,
  falseAlarms: 'rule',
  read: (mission, today) => facadeReadings(mission, today),
};

/** What is to be said of each process that was ever executed. */
export function facadeReadings(mission: Mission, today: Day): readonly Reading[] {
  const participationFades = participationIsLow(observedWeeks(mission));
  return Object.entries(mission.processes.processes)
    .filter(([, { executions }]) => executions.length > 0)
    .map(([ref, process]) => reading(mission, ref, process, participationFades, today));
}

function reading(
  mission: Mission,
  subject: Ref,
  process: ReadOnly<FollowedProcess>,
  participationFades: boolean,
  today: Day,
): Reading {
  const recent = process.executions.filter(({ on }) => daysBetween(on, today) >= 0 && daysBetween(on, today) <= DAYS);
  const gap = gapOf(process, recent);
  const assessment = lastAssessment(process);
  const onPaper = (assessment?.level ?? 0) >= DOCUMENTED_LEVEL || gap >= WIDE_GAP;
  const byFirm = process.versions.filter(({ author }) => everHeld(mission.access, author, 'CONSULTANT')).length;
  const firmWrites = byFirm > process.versions.length / 2;
  const notExecuted = !recent.some(({ internal }) => internal);
  if (process.retired || !onPaper || !(notExecuted || participationFades || firmWrites))
    return { subject, clear: true };
  const alarm = {
    statistic: sentence(subject, { firmWrites, notExecuted, participationFades }),
    value: gap,
    threshold: WIDE_GAP,
    series: [...(assessment ? [assessment] : []), ...process.versions, ...recent]
      .map(({ revision }) => revision)
      .sort((a, b) => a - b),
  };
  return { subject, clear: false, alarm };
}

/** How far the last version on paper is ahead of what internal people did in the last 30 days. */
function gapOf({ versions }: ReadOnly<FollowedProcess>, recent: ReadOnly<FollowedProcess>['executions']): number {
  const { stepsTotal = 0, stepsDocumented = 0 } = versions.at(-1) ?? {};
  return facadeGap({
    documentedSteps: stepsDocumented,
    steps: stepsTotal,
    conformingExecutions: recent.filter(({ internal, conforming }) => internal && conforming).length,
    executions: recent.length,
  });
}

interface Findings {
  readonly firmWrites: boolean;
  readonly notExecuted: boolean;
  readonly participationFades: boolean;
}

function sentence(process: Ref, { firmWrites, notExecuted, participationFades }: Findings): Sentence {
  const fr = [
    `${process} est documenté${firmWrites ? ' par le cabinet' : ''}`,
    ...(notExecuted ? [`aucune exécution interne depuis ${DAYS} j`] : []),
    ...(participationFades ? ['la participation glisse'] : []),
  ];
  const en = [
    `${process} is documented${firmWrites ? ' by the firm' : ''}`,
    ...(notExecuted ? [`no internal execution for ${DAYS} days`] : []),
    ...(participationFades ? ['participation is slipping'] : []),
  ];
  return { fr: `${fr.join(', ')}.`, en: `${en.join('; ')}.` };
}
