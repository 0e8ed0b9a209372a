/** A file that is not an embedded-node file: another program's database, or no database at all. It is left as it was. */
export class ForeignFileError extends Error {
  override readonly name = 'ForeignFileError';
  constructor(path: string, options?: ErrorOptions) {
    super(`${path} was not written by the embedded node; choose another path.`, options);
  }
}

/** A file written by a later version of this library, whose layout this version does not know. */
export class NewerFileError extends Error {
  override readonly name = 'NewerFileError';
  constructor(path: string, found: number, known: number) {
    super(`${path} has layout ${found} and this version knows layouts up to ${known}; upgrade to open it.`);
  }
}

/** A file that another process, or another node of this process, holds open: there is one writer. */
export class FileInUseError extends Error {
  override readonly name = 'FileInUseError';
  constructor(path: string, options?: ErrorOptions) {
    super(`${path} is already open in another embedded node; stop that one first.`, options);
  }
}

/** A file that lost pages or whose pages contradict each other. Nothing is served from it. */
export class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError';
  constructor(path: string, detail: string, options?: ErrorOptions) {
    super(`${path} is damaged (${detail}); restore it from a copy.`, options);
  }
}

/** The database did not take a setting on which durability rests. */
export class UnsafeSettingError extends Error {
  override readonly name = 'UnsafeSettingError';
  constructor(setting: string, wanted: string, found: string) {
    super(`The database answers ${setting}=${found} where ${wanted} is required; refusing to run without it.`);
  }
}

/** A write that came while the node was closing: nothing of it was stored. */
export class NodeClosingError extends Error {
  override readonly name = 'NodeClosingError';
  constructor() {
    super('The node is closing; nothing of this request was stored.');
  }
}

/** The disk or the database refused a write: nothing of it was stored, and reads go on. */
export class WriteFailedError extends Error {
  override readonly name = 'WriteFailedError';
  constructor(cause: unknown) {
    super(`The write was not stored: ${cause instanceof Error ? cause.message : String(cause)}.`, { cause });
  }
}

/** A write whose deadline had passed before its turn came: nothing of it was stored. */
export class DeadlinePassedError extends Error {
  override readonly name = 'DeadlinePassedError';
  constructor() {
    super('The deadline passed before the write had its turn; nothing of it was stored.');
  }
}
