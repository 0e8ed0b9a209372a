/** From this criticality on, an item must have an autonomous internal person. */
export const MATTERS = 3;
/** From this criticality on, the owner must not be alone on an item. */
export const VITAL = 5;
