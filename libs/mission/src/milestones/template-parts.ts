import { nameKey, say, type Fact, type ReadOnly, type RefKind, type Sentence } from '#decider';
import type { RecordedEvent } from '../mission-events.js';
import { nextRefs } from '../mission-refs.js';
import type { MissionState } from '../mission-state.js';
import type { MissionContext } from '../mission/mission.events.js';
import { fact } from '../pipeline/command.js';
import { valuesOf } from '../shared/in-order.js';
import type { Day, PersonCode } from '../shared/vocabulary.js';
import { templateLines } from './milestone-templates.js';
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

/** In which language the names of what is set up are recorded. */
export const TEMPLATE_LANGUAGES = ['FR', 'EN'] as const;
type TemplateLanguage = (typeof TEMPLATE_LANGUAGES)[number];

/** What a form calls each of them. */
export const TEMPLATE_LANGUAGE_NAMES: Readonly<Record<TemplateLanguage, Sentence>> = {
  FR: say('Français', 'French'),
  EN: say('Anglais', 'English'),
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
    newOnes(state, 'kpi', templateContents(template).kpis, valuesOf(state.kpis.kpis), language).map(
      ([kpi, name, { family, unit, direction, cadence, formula }]) =>
        fact('KpiDefined', {
          ...{ kpi, name, family, unit: inWords(unit, language), direction, owner, cadence, source: 'MEASURED' },
          ...{ formula: inWords(formula, language), shared: false, version: 1 },
        }),
    ),
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

const inWords = ({ fr, en }: Sentence, language: TemplateLanguage): string => (language === 'FR' ? fr : en);

/** What the mission does not have yet under its name in either language, each with the reference that it takes. */
function newOnes<Usual extends { readonly name: Sentence }>(
  state: State,
  kind: RefKind,
  usual: readonly Usual[],
  there: readonly { readonly name?: string }[],
  language: TemplateLanguage,
): readonly (readonly [ref: string, name: string, usual: Usual])[] {
  const known = new Set(there.map(({ name = '' }) => nameKey(name)));
  const wanted = usual.filter(({ name: { fr, en } }) => !known.has(nameKey(fr)) && !known.has(nameKey(en)));
  const refs = nextRefs(state, kind, wanted.length);
  return wanted.map((each, index) => [refs[index] ?? '', inWords(each.name, language), each]);
}
