import { formatDay } from '#calendar';
import type { Sentences } from '../shared/sentences.js';
import { agreeing, amount, counted, decimal, percent } from '../shared/wording.js';
import type { OperationsEvent } from './operations.events.js';

export const operationsSentences: Sentences<OperationsEvent> = {
  IrritantReported: ({ data }) => ({
    fr: `Irritant ${data.irritant} : ${data.topic}.`,
    en: `Irritant ${data.irritant}: ${data.topic}.`,
  }),
  IrritantConfirmed: ({ data }) => ({
    fr: `L’irritant ${data.irritant} est confirmé par une autre personne.`,
    en: `Irritant ${data.irritant} is confirmed by another person.`,
  }),
  IrritantAssigned: ({ data }) => ({
    fr: `${data.owner} se charge de l’irritant ${data.irritant}.`,
    en: `${data.owner} takes charge of irritant ${data.irritant}.`,
  }),
  IrritantResolved: ({ data }) => ({
    fr: `L’irritant ${data.irritant} est levé.`,
    en: `Irritant ${data.irritant} is resolved.`,
  }),
  IrritantReopened: ({ data }) => ({
    fr: `L’irritant ${data.irritant} revient (${data.times} fois) : ${data.reason}.`,
    en: `Irritant ${data.irritant} is back (${agreeing(data.times, 'en', 'once', `${data.times} times`)}): ${data.reason}.`,
  }),
  BottleneckIdentified: ({ data }) => ({
    fr: `${data.resource} limite le flux : charge ${percent(data.utilisation, 'fr')}.`,
    en: `${data.resource} limits the flow: load ${percent(data.utilisation, 'en')}.`,
  }),
  BottleneckResolved: ({ data }) => ({
    fr: `${data.resource} ne limite plus le flux : charge ${percent(data.utilisation, 'fr')}.`,
    en: `${data.resource} no longer limits the flow: load ${percent(data.utilisation, 'en')}.`,
  }),
  CapacityMeasured: ({ data }) => ({
    fr: `${data.resource} est chargé à ${percent(data.utilisation, 'fr')} du ${formatDay(data.from, 'fr')} au ${formatDay(data.to, 'fr')}.`,
    en: `${data.resource} is loaded at ${percent(data.utilisation, 'en')} from ${data.from} to ${data.to}.`,
  }),
  ResourceAllocated: ({ data }) => ({
    fr: `Réservation de ${data.resource} pour ${data.initiative ?? data.process ?? '—'} : ${decimal(data.capacityPerDay, 'fr')} par jour.`,
    en: `${data.resource} reserved for ${data.initiative ?? data.process ?? '—'}: ${decimal(data.capacityPerDay, 'en')} a day.`,
  }),
  FlowMeasured: ({ data }) => ({
    fr: `${data.process} : en-cours ${decimal(data.wip, 'fr')}, débit ${decimal(data.throughputPerDay, 'fr')} par jour, soit un délai de ${counted(data.leadTimeDays, 'fr', 'jour')}.`,
    en: `${data.process}: ${decimal(data.wip, 'en')} in progress, ${decimal(data.throughputPerDay, 'en')} finished a day, hence a lead time of ${counted(data.leadTimeDays, 'en', 'day')}.`,
  }),
  ServiceLevelSet: ({ data }) => ({
    fr: `Engagement ${data.serviceLevel}, ${data.name} : ${data.target}.`,
    en: `Service level ${data.serviceLevel}, ${data.name}: ${data.target}.`,
  }),
  ServiceLevelHeld: ({ data }) => ({
    fr: `L’engagement ${data.serviceLevel} est tenu en ${data.period} : ${decimal(data.value, 'fr')} pour un seuil de ${decimal(data.threshold, 'fr')}.`,
    en: `Service level ${data.serviceLevel} is held in ${data.period}: ${decimal(data.value, 'en')} against a threshold of ${decimal(data.threshold, 'en')}.`,
  }),
  ServiceLevelBreached: ({ data }) => ({
    fr: `L’engagement ${data.serviceLevel} n’est pas tenu en ${data.period} : ${decimal(data.value, 'fr')} pour un seuil de ${decimal(data.threshold, 'fr')}.`,
    en: `Service level ${data.serviceLevel} is breached in ${data.period}: ${decimal(data.value, 'en')} against a threshold of ${decimal(data.threshold, 'en')}.`,
  }),
  SiteOnboarded: ({ data }) => ({
    fr: `Le site ${data.site} (${data.name}) rejoint la mission.`,
    en: `Site ${data.site} (${data.name}) joins the mission.`,
  }),
  IntegrationWorkstreamOpened: ({ data }) => ({
    fr: `Le chantier ${data.workstream} est ouvert : ${data.name}, conduit par ${data.lead}.`,
    en: `Workstream ${data.workstream} is open: ${data.name}, led by ${data.lead}.`,
  }),
  IntegrationWorkstreamClosed: ({ data }) => ({
    fr: `Le chantier ${data.workstream} est clos : ${data.outcome}.`,
    en: `Workstream ${data.workstream} is closed: ${data.outcome}.`,
  }),
  CostDriverDefined: ({ data: { driver, process, unit } }) => ({
    fr: `Inducteur de coût ${driver} du processus ${process} : ${unit}.`,
    en: `Cost driver ${driver} of process ${process}: ${unit}.`,
  }),
  CostDriverMeasured: ({ data: { driver, period, volume, costCents } }) => ({
    fr: `Inducteur de coût ${driver} en ${period} : ${counted(volume, 'fr', 'unité')} pour ${amount(costCents, 'fr')}.`,
    en: `Cost driver ${driver} in ${period}: ${counted(volume, 'en', 'unit')} for ${amount(costCents, 'en')}.`,
  }),
  SynergyPlanned: ({ data: { synergy, workstream, amountCents, from, owner } }) => ({
    fr: `Synergie ${synergy} du chantier ${workstream} : ${amount(amountCents, 'fr')} par an à partir du ${formatDay(from, 'fr')}, ${owner} en répond.`,
    en: `Synergy ${synergy} of workstream ${workstream}: ${amount(amountCents, 'en')} a year from ${from} on; ${owner} answers for it.`,
  }),
  SynergyMeasured: ({ data: { synergy, period, amountCents } }) => ({
    fr: `La synergie ${synergy} a rapporté ${amount(amountCents, 'fr')} en ${period}.`,
    en: `Synergy ${synergy} has yielded ${amount(amountCents, 'en')} in ${period}.`,
  }),
  SynergyDropped: ({ data: { synergy, reason } }) => ({
    fr: `La synergie ${synergy} est abandonnée : ${reason}.`,
    en: `Synergy ${synergy} is dropped: ${reason}.`,
  }),
  FieldVisitRecorded: ({ data: { site, on, met } }) => ({
    fr: `Visite du site ${site} le ${formatDay(on, 'fr')} : ${counted(met, 'fr', 'personne rencontrée', 'personnes rencontrées')}.`,
    en: `Visit to site ${site} on ${on}: ${counted(met, 'en', 'person', 'people')} met.`,
  }),
};
