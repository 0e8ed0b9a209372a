/** What the composition root provides by name, because it has no class of its own. */

/** The read models' database (`ReadDatabase`). */
export const READ_DATABASE = Symbol('READ_DATABASE');

/** When the read models have something new (`Advances`). */
export const ADVANCES = Symbol('ADVANCES');

/** The clock (`Clock`). */
export const CLOCK = Symbol('CLOCK');

/** Who administers which firm's missions (`FirmAdmins`). */
export const FIRM_ADMINS = Symbol('FIRM_ADMINS');
