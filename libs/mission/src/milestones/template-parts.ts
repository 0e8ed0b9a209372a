import { say, type Fact, type ReadOnly, type Sentence } from '#decider';
import { usualKpiFacts } from '../kpis/usual-kpis.js';
import type { RecordedEvent } from '../mission-events.js';
import type { MissionState } from '../mission-state.js';
import type { MissionContext } from '../mission/mission.events.js';
import { fact } from '../pipeline/command.js';
import { valuesOf } from '../shared/in-order.js';
import type { Day, PersonCode } from '../shared/vocabulary.js';
import { templateLines } from './milestone-templates.js';
import { inWords, newOnes, type TemplateLanguage } from '../usual-things.js';
import { templateContents } from './template-contents.js';

/** What a template fills. */
export const TEMPLATE_PARTS = ['MILESTONES', 'RITUALS', 'KPIS', 'PROCESSES', 'KNOWLEDGE'] as const;
export type TemplatePart = (typeof TEMPLATE_PARTS)[number];

/** What a form calls each of them. */
export const TEMPLATE_PART_NAMES: Readonly<Record<TemplatePart, Sentence>> = {
  MILESTONES: say('Jalons', 'Milestones'),
  RITUALS: say('Rituels', 'Rituals'),
  KPIS: say('Indicateurs', 'KPIs'),
  PROCESSES: say('Processus à évaluer', 'Processes to rate'),
  KNOWLEDGE: say('Savoirs à rechercher', 'Knowledge to look for'),
};

/** How a template is applied. */
export interface Application {
  readonly template: MissionContext;
  readonly start: Day;
  /** Who leads the rituals and answers for the KPIs and processes. */
  readonly lead: PersonCode;
  readonly language: TemplateLanguage;
}

type State = ReadOnly<MissionState>;

/** What each part records: nothing that the mission has under its name already. */
export const templateFacts: Readonly<
  Record<TemplatePart, (state: State, application: Application) => readonly Fact<RecordedEvent>[]>
> = {
  MILESTONES: ({ mission: { plannedEnd } }, { template, start }) =>
    templateLines(template, start, plannedEnd).map(({ kind, due }, index) =>
      fact('MilestonePlanned', { milestone: `J${index + 1}`, kind, due, deliverables: [], functions: [], template }),
    ),
  RITUALS: (state, { template, lead, language }) =>
    newOnes(state, 'ritual', templateContents(template).rituals, valuesOf(state.governance.rituals), language).map(
      ([ritual, name, { cadence, kind }]) => fact('RitualScheduled', { ritual, name, cadence, lead, kind }),
    ),
  KPIS: (state, { template, lead: owner, language }) =>
    usualKpiFacts(state, templateContents(template).kpis, { owner, language }),
  PROCESSES: (state, { template, lead: owner, language }) =>
    newOnes(state, 'process', templateContents(template).processes, valuesOf(state.processes.processes), language).map(
      ([process, name, { critical, functions }]) =>
        fact('ProcessIdentified', {
          ...{ process, name, critical, owner },
          functions: functions.map((each) => inWords(each, language)),
        }),
    ),
  // Who holds it is to be found out.
  KNOWLEDGE: (state, { template, language }) =>
    newOnes(state, 'item', templateContents(template).items, valuesOf(state.transfer.items), language).map(
      ([item, name, { criticality, kind }]) =>
        fact('KnowledgeItemIdentified', { item, name, criticality, holders: [], kind, firmCreated: false }),
    ),
};
