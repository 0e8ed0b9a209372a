import type { PageProps } from '../frame/page.js';
import { partOf, useMembership } from '../frame/who.js';
import { ReadinessVerdictPanel } from '../exit-readiness/verdict-panel.js';

/** The first page of a mission: what its reader comes for. */
export default function FrontPage({ mission }: PageProps) {
  const membership = useMembership(mission);
  if (!membership) return null;
  return (
    <>
      <h1>{membership.client}</h1>
      <div class="panels" data-part={partOf(membership)}>
        <ReadinessVerdictPanel mission={mission} />
      </div>
    </>
  );
}
