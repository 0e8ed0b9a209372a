/** Days that a proposal may wait for its decision. */
export const WAITS_FOR = 30;
