import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { MeQuery } from './me.operation.js';

export type Me = NonNullable<MeQuery['me']>;
export type Membership = Me['missions'][number];

export const WhoOf = createContext<Me | undefined>(undefined);

/** Whoever is signed in. */
export function useMe(): Me {
  const me = useContext(WhoOf);
  if (!me) throw new Error('No one is signed in here.');
  return me;
}

/** For whom a page is laid out: what each may do and see is said by the server alone. */
export type Part = 'consultant' | 'leadership' | 'acquirer' | 'firm' | 'team';

const PARTS: readonly (readonly [string, Part])[] = [
  ['CONSULTANT', 'consultant'],
  ['LEADERSHIP', 'leadership'],
  ['SPONSOR', 'leadership'],
  ['ACQUIRER', 'acquirer'],
  ['FIRM_ADMIN', 'firm'],
];

/** The part that a person has in a mission: the first of those that their roles give. */
export const partOf = ({ roles }: Pick<Membership, 'roles'>): Part =>
  PARTS.find(([role]) => roles.includes(role))?.[1] ?? 'team';

export function useMembership(mission: string): Membership | undefined {
  return useMe().missions.find((each) => each.mission === mission);
}
