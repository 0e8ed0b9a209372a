import { addDays, formatDay, periodEnd } from '#calendar';
import { say, type ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import { forAgendas, type Notice } from '../shared/notice.js';
import type { Day, Ref } from '../shared/vocabulary.js';
import { agreeing, called, counted, decimal, measure, percent } from '../shared/wording.js';
import { unmeasuredDrivers } from './costs/cost-notices.js';
import { flowingProcesses, flowsOf } from './flow.js';
import { isUnresolved, type Irritant } from './operations.state.js';
import { isPersistent, PERSISTENT_AFTER_DAYS } from './persistence.js';
import { loadsOn } from './resource-load.js';
import { valuesOf } from './service-level-record.js';
import { synergiesToMeasure } from './synergies/synergy-notices.js';
import { unvisitedSites } from './visits/visit-notices.js';
import { entriesOf } from '../shared/in-order.js';

type State = ReadOnly<Pick<MissionState, 'mission' | 'operations'>>;
type Open = readonly (readonly [Ref, ReadOnly<Irritant>])[];

/** The nuisances that are still there. */
export const openIrritants = ({ operations }: Pick<State, 'operations'>): Open =>
  entriesOf(operations.irritants).filter(([, irritant]) => isUnresolved(irritant));

/** A nuisance that blocks. */
const BLOCKING = 3;

/** What is overdue or missing in daily operations, of these open irritants; nothing once the mission is closed. */
export const operationsNotices = (state: State, irritants: Open, day: Day): readonly Notice[] =>
  state.mission.status === 'CLOSED'
    ? []
    : [
        ...irritants.flatMap(([ref, irritant]) => ofIrritant(ref, irritant, day)),
        ...ofLoads(state, day),
        ...ofBottlenecks(state),
        ...ofServiceLevels(state),
        ...ofFlows(state),
        ...unmeasuredDrivers(state),
        ...synergiesToMeasure(state, day),
        ...unvisitedSites(state, day),
      ];

function ofIrritant(subject: Ref, irritant: ReadOnly<Irritant>, day: Day): readonly Notice[] {
  const { topic, reportedOn, reopened, owner, severity } = irritant;
  if (isPersistent(irritant, day)) {
    return [
      {
        code: 'IRRITANT_PERSISTENT',
        urgency: 'OVERDUE',
        subject,
        since: addDays(reportedOn, PERSISTENT_AFTER_DAYS),
        fact: {
          fr: `L’irritant ${called(subject, topic)} dure depuis le ${formatDay(reportedOn, 'fr')}${reopened > 0 ? ` et est revenu ${reopened} fois` : ''}.`,
          en: `Irritant ${called(subject, topic)} has lasted since ${reportedOn}${reopened > 0 ? ` and came back ${counted(reopened, 'en', 'time')}` : ''}.`,
        },
        ...(owner !== undefined && { whose: [owner] }),
        expected: owner
          ? { fr: `${owner} le résout, ou demande une décision.`, en: `${owner} resolves it, or asks for a decision.` }
          : { fr: 'Désigner qui le résout.', en: 'Assign it to a person.' },
      },
    ];
  }
  const due = addDays(reportedOn, PERSISTENT_AFTER_DAYS);
  return [
    ...(owner === undefined && severity >= BLOCKING ? [withoutOwner(subject, irritant)] : []),
    {
      code: 'IRRITANT_TO_RESOLVE',
      urgency: 'WATCH',
      subject,
      since: reportedOn,
      ...forAgendas(due),
      ...(owner !== undefined && { whose: [owner] }),
      fact: say(
        `L’irritant ${called(subject, topic)} est à résoudre d’ici au ${formatDay(due, 'fr')} ; ensuite, il compte comme durable.`,
        `Irritant ${called(subject, topic)} is to be resolved by ${due}; after that it counts as persistent.`,
      ),
      expected: say('Le résoudre, ou désigner qui le résout.', 'Resolve it, or assign it to a person.'),
    },
  ];
}

const withoutOwner = (subject: Ref, { topic, reportedOn }: ReadOnly<Irritant>): Notice => ({
  code: 'IRRITANT_WITHOUT_OWNER',
  urgency: 'MISSING',
  subject,
  since: reportedOn,
  fact: {
    fr: `L’irritant ${called(subject, topic)} bloque le travail, et personne n’en est chargé.`,
    en: `Irritant ${called(subject, topic)} blocks work, and no one is in charge of it.`,
  },
  expected: { fr: 'Désigner qui le résout.', en: 'Assign it to a person.' },
});

const ofLoads = ({ operations }: State, day: Day): readonly Notice[] =>
  loadsOn(operations, day).flatMap(({ resource, last, band, late, allocatedPerDay }): readonly Notice[] => [
    ...(band === 'REFUSED' ? [overloaded(resource, last, late)] : []),
    ...(allocatedPerDay > last.capacityPerDay ? [overallocated(resource, last.capacityPerDay, allocatedPerDay)] : []),
  ]);

const overloaded = (subject: string, last: { utilisation: number; to: Day }, late: number): Notice => ({
  code: 'RESOURCE_OVERLOADED',
  urgency: 'OVERDUE',
  subject,
  since: last.to,
  fact: {
    fr: `La ressource « ${subject} » est chargée à ${percent(last.utilisation, 'fr')}${late > 0 ? ` : ${counted(late, 'fr', 'unité')} en retard` : ''}.`,
    en: `Resource “${subject}” is loaded at ${percent(last.utilisation, 'en')}${late > 0 ? `: ${counted(late, 'en', 'unit')} late` : ''}.`,
  },
  expected: {
    fr: 'Renforcer la ressource ou réduire la demande, puis mesurer à nouveau.',
    en: 'Reinforce the resource or lower the demand, then measure again.',
  },
});

const overallocated = (subject: string, capacity: number, allocated: number): Notice => ({
  code: 'RESOURCE_OVERALLOCATED',
  urgency: 'OVERDUE',
  subject,
  fact: {
    fr: `${counted(allocated, 'fr', 'unité')} par jour ${agreeing(allocated, 'fr', 'est réservée', 'sont réservées')} sur « ${subject} », dont la capacité est de ${decimal(capacity, 'fr')}.`,
    en: `${counted(allocated, 'en', 'unit')} a day ${agreeing(allocated, 'en', 'is', 'are')} reserved on “${subject}”, which has a capacity of ${decimal(capacity, 'en')}.`,
  },
  expected: { fr: 'Choisir ce qui passe d’abord.', en: 'Choose what comes first.' },
});

const ofBottlenecks = ({ operations }: State): readonly Notice[] =>
  entriesOf(operations.bottlenecks)
    .filter(([, { resolvedOn }]) => resolvedOn === undefined)
    .map(([subject, { identifiedOn, utilisation }]) => ({
      code: 'BOTTLENECK_OPEN',
      urgency: 'WATCH',
      subject,
      since: identifiedOn,
      fact: {
        fr: `La ressource « ${subject} » limite le flux depuis le ${formatDay(identifiedOn, 'fr')} (charge ${percent(utilisation, 'fr')}).`,
        en: `Resource “${subject}” has limited the flow since ${identifiedOn} (load ${percent(utilisation, 'en')}).`,
      },
      expected: {
        fr: 'Soulager la ressource, puis la déclarer résolue avec une preuve.',
        en: 'Relieve the resource, then declare it resolved with evidence.',
      },
    }));

const ofServiceLevels = ({ operations }: State): readonly Notice[] =>
  entriesOf(operations.serviceLevels).flatMap(([subject, promise]): readonly Notice[] => {
    const last = valuesOf(promise).at(-1);
    if (!last) {
      return [
        {
          code: 'SERVICE_LEVEL_NOT_RECORDED',
          urgency: 'MISSING',
          subject,
          fact: {
            fr: `Le niveau de service ${called(subject, promise.name)} n’a jamais été relevé.`,
            en: `Service level ${called(subject, promise.name)} was never recorded.`,
          },
          expected: { fr: 'Relever sa valeur.', en: 'Record its value.' },
        },
      ];
    }
    if (last.held) return [];
    const since = periodEnd(last.period);
    return [
      {
        code: 'SERVICE_LEVEL_BREACHED',
        urgency: 'OVERDUE',
        subject,
        ...(since !== undefined && { since }),
        fact: {
          fr: `Le niveau de service ${called(subject, promise.name)} n’est pas tenu : ${measure(last.value, promise.unit, 'fr')} en ${last.period}, pour un seuil de ${measure(last.threshold, promise.unit, 'fr')}.`,
          en: `Service level ${called(subject, promise.name)} is not kept: ${measure(last.value, promise.unit, 'en')} in ${last.period}, for a threshold of ${measure(last.threshold, promise.unit, 'en')}.`,
        },
        expected: { fr: 'Chercher la cause et décider.', en: 'Look for the cause, and decide.' },
      },
    ];
  });

/** A process whose lead time has grown: by Little's law, less under way or more a day brings it down. */
const ofFlows = ({ operations }: State): readonly Notice[] =>
  flowingProcesses(operations.flows).flatMap((subject): readonly Notice[] => {
    const [before, last] = flowsOf(operations.flows, subject).slice(-2);
    if (!before || !last || last.leadTimeDays <= before.leadTimeDays) return [];
    const wip = before.leadTimeDays * last.throughputPerDay;
    return [
      {
        code: 'LEAD_TIME_GROWN',
        urgency: 'WATCH',
        subject,
        since: last.to,
        fact: {
          fr: `Le délai du processus ${subject} est passé de ${counted(before.leadTimeDays, 'fr', 'jour')} à ${counted(last.leadTimeDays, 'fr', 'jour')}.`,
          en: `The lead time of process ${subject} has grown from ${counted(before.leadTimeDays, 'en', 'day')} to ${counted(last.leadTimeDays, 'en', 'day')}.`,
        },
        expected: {
          fr: `Au même débit, revenir à ${counted(wip, 'fr', 'unité')} en cours ramène au délai d’avant (loi de Little).`,
          en: `At the same throughput, going back to ${counted(wip, 'en', 'unit')} in progress restores the former lead time (Little’s law).`,
        },
      },
    ];
  });
