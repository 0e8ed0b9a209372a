import { by, type ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import type { Legitimacy } from './legitimacy.state.js';

type Inputs = ReadOnly<Pick<MissionState, 'mission' | 'governance'>>;
type Acknowledgement = ReadOnly<Legitimacy>['acknowledgements'][number];
type Communication = ReadOnly<Legitimacy>['communications'][number];

/** Below this share of people who know the role, it is not recognised. */
export const RECOGNISED_FROM = 0.8;

/** How many people say that they know the role. */
export interface Recognition {
  readonly acknowledged: number;
  /** People who were asked, or the whole company when fewer were. */
  readonly headcount: number;
  /** Left out as long as no one was asked. */
  readonly share?: number;
}

/**
 * Who knows the role, of the whole company: the last time that everybody was asked; else what each audience last said,
 * where no one asked counts as no one who knows.
 */
export function recognition({ mission, governance }: Inputs): Recognition {
  const company = mission.draft?.headcount ?? 0;
  const { acknowledgements } = governance.legitimacy;
  const everybody = acknowledgements.findLast(({ headcount }) => headcount >= company);
  const counted = everybody ? [everybody] : lastByAudience(acknowledgements);
  const acknowledged = counted.reduce((sum, each) => sum + each.acknowledged, 0);
  const asked = counted.reduce((sum, each) => sum + each.headcount, 0);
  const headcount = everybody ? asked : Math.max(company, asked);
  return { acknowledged, headcount, ...(counted.length > 0 && headcount > 0 && { share: acknowledged / headcount }) };
}

/** The first time that the role was announced to the whole company. */
export const firstAnnouncement = ({ legitimacy }: Inputs['governance']): Communication | undefined =>
  legitimacy.communications
    .filter(({ toEveryone }) => toEveryone)
    .toSorted(by(({ on }) => on))
    .at(0);

const lastByAudience = (acknowledgements: readonly Acknowledgement[]): readonly Acknowledgement[] => [
  ...new Map(acknowledgements.map((each) => [each.audience, each])).values(),
];
