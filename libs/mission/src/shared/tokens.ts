/** What the composition root provides by name, because it has no class of its own. */

/** The read models' database (`ReadDatabase`). */
export const READ_DATABASE = Symbol('READ_DATABASE');

/** When the read models have something new (`Advances`). */
export const ADVANCES = Symbol('ADVANCES');

/** Where costly numbers are worked out (`Calculator`); undefined for the thread that answers. */
export const CALCULATOR = Symbol('CALCULATOR');

/** The clock (`Clock`). */
export const CLOCK = Symbol('CLOCK');

/** Who administers which firm's missions (`FirmAdmins`). */
export const FIRM_ADMINS = Symbol('FIRM_ADMINS');

/** Which webhooks of a mission are parked (`FindParkedWebhooks`). */
export const PARKED_WEBHOOKS = Symbol('PARKED_WEBHOOKS');
