import type { ComponentType } from 'preact';
import { lazy } from 'preact/compat';
import type { PageName, PageProps } from './page.js';
import type { Part } from './who.js';

interface Page {
  /** Below `/m/:mission`; `:thing` for one thing. */
  readonly path: string;
  readonly page: ComponentType<PageProps>;
  /** The feature to which it belongs: an acquirer is led there when their grant has it. */
  readonly slice?: string;
  /** To whom it is shown in the menu; left out, to all. */
  readonly for?: readonly Part[];
}

const page = (load: () => Promise<{ readonly default: ComponentType<PageProps> }>): ComponentType<PageProps> =>
  lazy(load);

const OF_THE_COMPANY: readonly Part[] = ['consultant', 'leadership', 'firm', 'team'];

/** Every page of a mission, in the order of the menu. */
export const PAGES: Readonly<Record<PageName, Page>> = {
  front: { path: '', page: page(() => import('../mission/front-page.js')) },
  round: {
    path: '/round',
    page: page(() => import('../recording/round-page.js')),
    for: ['consultant', 'leadership'],
  },
  review: { path: '/review', page: page(() => import('../exit-readiness/review-page.js')), for: ['leadership'] },
  start: { path: '/start', page: page(() => import('../mission/start-page.js')), for: ['firm', 'consultant'] },
  readiness: {
    path: '/readiness',
    page: page(() => import('../exit-readiness/readiness-page.js')),
    slice: 'exit-readiness',
  },
  signals: { path: '/signals', page: page(() => import('../weak-signals/signals-page.js')), slice: 'weak-signals' },
  signal: {
    path: '/signals/:thing',
    page: page(() => import('../weak-signals/signal-page.js')),
    slice: 'weak-signals',
  },
  governance: {
    path: '/governance',
    page: page(() => import('../governance/governance-page.js')),
    slice: 'governance',
  },
  decisions: { path: '/decisions', page: page(() => import('../decisions/decisions-page.js')), slice: 'decisions' },
  decision: {
    path: '/decisions/:thing',
    page: page(() => import('../decisions/decision-page.js')),
    slice: 'decisions',
  },
  milestones: {
    path: '/milestones',
    page: page(() => import('../milestones/milestones-page.js')),
    slice: 'milestones',
  },
  kpis: { path: '/kpis', page: page(() => import('../kpis/kpis-page.js')), slice: 'kpis' },
  kpi: { path: '/kpis/:thing', page: page(() => import('../kpis/kpi-page.js')), slice: 'kpis' },
  processes: { path: '/processes', page: page(() => import('../processes/processes-page.js')), slice: 'processes' },
  operations: {
    path: '/operations',
    page: page(() => import('../operations/operations-page.js')),
    slice: 'operations',
  },
  knowledge: {
    path: '/knowledge',
    page: page(() => import('../knowledge-transfer/knowledge-page.js')),
    slice: 'knowledge-transfer',
  },
  initiatives: {
    path: '/initiatives',
    page: page(() => import('../initiatives/initiatives-page.js')),
    slice: 'initiatives',
  },
  costs: { path: '/costs', page: page(() => import('../mission/costs-page.js')), for: ['leadership', 'firm'] },
  trail: { path: '/trail', page: page(() => import('../audit-trail/trail-page.js')) },
  line: { path: '/trail/:thing', page: page(() => import('../audit-trail/line-page.js')) },
  dossier: {
    path: '/dossier',
    page: page(() => import('../access/dossier-page.js')),
    for: ['leadership', 'acquirer', 'consultant'],
  },
  people: { path: '/people', page: page(() => import('../access/people-page.js')), for: OF_THE_COMPANY },
};
