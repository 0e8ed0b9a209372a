import { addDays, daysBetween } from '#calendar';
import type { ReadOnly } from '#decider';
import { agreeing, listed } from '../../shared/wording.js';
import type { Day, Domain } from '../../shared/vocabulary.js';
import { hasConflictPath, processOn, type OverlapZone } from '../../governance/governance.state.js';
import type { Gap, GapFinder } from './gap.js';
import { entriesOf } from '../../shared/in-order.js';

/** Days in which an overlap zone gets its decision process. */
const SETTLE_WITHIN = 30;

/** Domains in which two roles both believe they decide, and no process says who does or what happens in a conflict. */
export const zoneGaps: GapFinder = ({ governance }, day) =>
  entriesOf(governance.zones).flatMap(([zone, declared]) => {
    const process = processOn(governance.processes, zone, day);
    if (!process) return [withoutProcess(zone, declared, day)];
    return hasConflictPath(governance.processes, zone, day) ? [] : [withoutConflictPath(zone, process.since)];
  });

function withoutProcess(zone: Domain, { parties, declaredOn }: ReadOnly<OverlapZone>, day: Day): Gap {
  const late = daysBetween(declaredOn, day) > SETTLE_WITHIN;
  const due = addDays(declaredOn, SETTLE_WITHIN);
  return {
    code: late ? 'ZONE_WITHOUT_PROCESS' : 'ZONE_TO_SETTLE',
    urgency: late ? 'OVERDUE' : 'WATCH',
    slice: 'governance',
    subject: zone,
    since: late ? due : declaredOn,
    by: due,
    fact: {
      fr: `Sur « ${zone} », ${listed(parties, 'fr')} ${agreeing(parties.length, 'fr', 'croit', 'croient')} décider et aucun processus ne tranche.`,
      en: `On “${zone}”, ${listed(parties, 'en')} ${agreeing(parties.length, 'en', 'believes it decides', 'all believe they decide')} and no process settles it.`,
    },
    expected: {
      fr: 'Définir le processus de décision : qui décide, et la voie en cas de conflit.',
      en: 'Define the decision process: who decides, and what happens in a conflict.',
    },
  };
}

const withoutConflictPath = (zone: Domain, since: Day): Gap => ({
  code: 'ZONE_WITHOUT_CONFLICT_PATH',
  urgency: 'MISSING',
  slice: 'governance',
  subject: zone,
  since,
  fact: {
    fr: `Le processus de « ${zone} » ne dit pas quoi faire en cas de conflit.`,
    en: `The process of “${zone}” does not say what happens in a conflict.`,
  },
  expected: {
    fr: 'Réviser le processus pour y ajouter médiation, arbitrage ou expert.',
    en: 'Revise the process to add mediation, arbitration or an expert.',
  },
});
