import { words } from './language.js';

/** Words of the closed lists that lines of the trail carry as codes. */
export const LINE_LABELS = words({
  en: {
    slice: {
      mission: 'Mission',
      governance: 'Governance',
      decisions: 'Decisions',
      milestones: 'Milestones',
      kpis: 'KPIs',
      processes: 'Processes',
      operations: 'Operations',
      'knowledge-transfer': 'Knowledge',
      'weak-signals': 'Weak signals',
      initiatives: 'Initiatives',
      'exit-readiness': 'Readiness',
      access: 'Access and evidence',
    },
    role: {
      CONSULTANT: 'consultant',
      LEADERSHIP: 'leadership',
      SPONSOR: 'sponsor',
      TEAM: 'team',
      SUCCESSOR: 'successor',
      ACQUIRER: 'acquirer',
      FIRM_ADMIN: 'firm’s administration',
      MEDIATOR: 'mediator',
      SYSTEM: 'the system',
    },
  },
  fr: {
    slice: {
      mission: 'Mission',
      governance: 'Gouvernance',
      decisions: 'Décisions',
      milestones: 'Jalons',
      kpis: 'Indicateurs',
      processes: 'Processus',
      operations: 'Opérations',
      'knowledge-transfer': 'Savoirs',
      'weak-signals': 'Signaux faibles',
      initiatives: 'Initiatives',
      'exit-readiness': 'Préparation',
      access: 'Accès et preuves',
    },
    role: {
      CONSULTANT: 'consultant',
      LEADERSHIP: 'direction',
      SPONSOR: 'sponsor',
      TEAM: 'équipe',
      SUCCESSOR: 'successeur',
      ACQUIRER: 'acquéreur',
      FIRM_ADMIN: 'administration du cabinet',
      MEDIATOR: 'médiateur',
      SYSTEM: 'le système',
    },
  },
});

/** The label of a code; a code that has none yet is shown as it is. */
export const labelOf = (labels: Readonly<Record<string, string>>, code: string): string => labels[code] ?? code;
