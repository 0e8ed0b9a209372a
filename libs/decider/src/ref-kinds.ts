import { say, type Sentence } from './refusal.js';

/**
 * Kinds of things that have a reference, each with what its references usually begin with: D12 is a decision. The
 * commands, the rules and the sentences know no other kinds.
 */
export const REF_PREFIXES = {
  mission: 'M',
  diagnostic: 'DX-',
  issue: 'E',
  objective: 'O',
  'overlap zone': 'Z',
  ritual: 'RT',
  channel: 'CH',
  decision: 'D',
  milestone: 'J',
  deliverable: 'L',
  budget: 'BG',
  kpi: 'KPI',
  process: 'P',
  irritant: 'I',
  'service level': 'SL',
  workstream: 'W',
  'cost driver': 'CD',
  synergy: 'SY',
  plan: 'KT-',
  item: 'K',
  training: 'T',
  account: 'AC',
  clarification: 'CL',
  observation: 'OB',
  signal: 'SIG',
  initiative: 'N',
  test: 'A',
  snapshot: 'S',
  blocker: 'B',
  reserve: 'R',
  question: 'Q',
  evidence: 'EV-',
  checkpoint: 'CP',
} as const satisfies Readonly<Record<string, string>>;

/** A kind of thing that has a reference. */
export type RefKind = keyof typeof REF_PREFIXES;

export const REF_KINDS = Object.keys(REF_PREFIXES) as RefKind[];

/** What a person calls a thing of each kind. */
export const REF_NAMES: Readonly<Record<RefKind, Sentence>> = {
  mission: say('mission', 'mission'),
  diagnostic: say('diagnostic express', 'express diagnostic'),
  issue: say('enjeu', 'issue'),
  objective: say('objectif', 'objective'),
  'overlap zone': say('zone de recouvrement', 'overlap zone'),
  ritual: say('rituel', 'ritual'),
  channel: say('canal', 'channel'),
  decision: say('décision', 'decision'),
  milestone: say('jalon', 'milestone'),
  deliverable: say('livrable', 'deliverable'),
  budget: say('budget', 'budget'),
  kpi: say('indicateur', 'KPI'),
  process: say('processus', 'process'),
  irritant: say('irritant', 'irritant'),
  'service level': say('niveau de service', 'service level'),
  workstream: say('chantier', 'workstream'),
  'cost driver': say('inducteur de coût', 'cost driver'),
  synergy: say('synergie', 'synergy'),
  plan: say('plan de transfert', 'transfer plan'),
  item: say('savoir critique', 'knowledge item'),
  training: say('formation', 'training'),
  account: say('compte clé', 'key account'),
  clarification: say('demande de clarification', 'clarification request'),
  observation: say('observation', 'observation'),
  signal: say('signal', 'signal'),
  initiative: say('initiative', 'initiative'),
  test: say('test d’absence', 'absence test'),
  snapshot: say('instantané', 'snapshot'),
  blocker: say('blocage', 'blocker'),
  reserve: say('réserve', 'reserve'),
  question: say('question', 'question'),
  evidence: say('preuve', 'evidence'),
  checkpoint: say('tête d’arbre', 'checkpoint'),
};
