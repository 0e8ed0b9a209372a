import type { ComponentType } from 'preact';
import type { PageProps } from '../frame/page.js';
import { partOf, useMembership, type Part } from '../frame/who.js';
import { Leadership } from './leadership.js';
import { MyDay } from './my-day.js';
import { Room } from './room.js';

interface FrontProps {
  readonly mission: string;
}

/** The question with which each comes to a mission. */
const FRONTS: Readonly<Record<Part, ComponentType<FrontProps>>> = {
  consultant: MyDay,
  team: MyDay,
  firm: MyDay,
  leadership: Leadership,
  acquirer: Room,
};

/** The first page of a mission: what its reader comes for. */
export default function FrontPage({ mission }: PageProps) {
  const membership = useMembership(mission);
  if (!membership) return null;
  const Front = FRONTS[partOf(membership)];
  return (
    <>
      <h1>{membership.client}</h1>
      <Front mission={mission} />
    </>
  );
}
