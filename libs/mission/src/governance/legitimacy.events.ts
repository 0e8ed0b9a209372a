import type { Day, EventOf, Ref } from '../shared/vocabulary.js';

/** The ways in which an owner and an operations lead may split their roles. */
export type RoleSplitModel = 1 | 2 | 3 | 4;

/** Leadership or the sponsor announces the role of the external COO. */
export type LegitimacyCommunicated = EventOf<
  'LegitimacyCommunicated',
  {
    readonly audience: string;
    readonly channel: string;
    readonly message?: string;
    /** Whether everybody in the company was told; the first such announcement starts the ten days to be acknowledged. */
    readonly toEveryone: boolean;
  }
>;

/** People of the client say that they know the role. */
export type LegitimacyAcknowledged = EventOf<
  'LegitimacyAcknowledged',
  {
    readonly audience: string;
    /** People who acknowledged, of `headcount`. */
    readonly acknowledged: number;
    readonly headcount: number;
  }
>;

/** A person questions the role, or a decision taken in it. */
export type LegitimacyChallenged = EventOf<
  'LegitimacyChallenged',
  { readonly topic: string; readonly decision?: Ref; readonly reason: string }
>;

/** Leadership chooses how the owner and the external COO split their roles. One model is active at a time. */
export type RoleSplitModelChosen = EventOf<
  'RoleSplitModelChosen',
  {
    /** 1 strategist–executor, 2 visionary–catalyst, 3 brand–performance, 4 co-piloting. */
    readonly model: RoleSplitModel;
    readonly rationale: string;
    /** Day by which the choice is looked at again. */
    readonly reviewOn: Day;
    /** The model active until then. */
    readonly previous?: RoleSplitModel;
  }
>;
