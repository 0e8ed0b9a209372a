export const MILESTONE_STANDINGS = ['REACHED', 'LATE', 'AHEAD'] as const;
/** Done; not done and its day has passed; or still to come. */
export type MilestoneStanding = (typeof MILESTONE_STANDINGS)[number];
