import { told, type Told } from './story.js';

type Proposed = Parameters<typeof told<'InitiativeProposed'>>[1];

/** A second visit at a lower price, as it is proposed. */
export const SECOND_VISIT = {
  initiative: 'N2',
  name: '2e visite à −20 %',
  offer: 'SECOND_UNIT_DISCOUNT',
  discountRate: 0.2,
  priceCents: 64_000,
  variableCostRate: 0.42,
  volume: 40,
  expectedUplift: 0.6,
  from: '2026-05-01',
  to: '2026-06-30',
} as const;

/** COM proposes the second visit on 16 March, unless told otherwise. */
export const initiativeProposed = (terms: Partial<Proposed> = {}, on = '2026-03-16'): Told =>
  told('InitiativeProposed', { ...SECOND_VISIT, by: 'COM', ...terms }, { on, by: 'COM', role: 'TEAM' });
