import type { ReadOnly } from '#decider';
import { everHeld, type AccessState } from '../access/access.state.js';
import type { PersonCode } from '../shared/vocabulary.js';
import type { FollowedProcess, ProcessAssessment } from './processes.state.js';

type Process = ReadOnly<FollowedProcess>;
type Access = ReadOnly<AccessState>;

/** Has it been written, and only ever by the firm? */
export const isFirmAuthored = (access: Access, { versions }: Process): boolean =>
  versions.length > 0 && versions.every(({ author }) => everHeld(access, author, 'CONSULTANT'));

/** Was it assessed by whoever answered for it, or had written its last version, at that time? */
export function isOwnWork(process: Process, { by, revision }: ReadOnly<ProcessAssessment>): boolean {
  const written = process.versions.findLast((version) => version.revision < revision);
  return by === ownerAt(process, revision) || by === written?.author;
}

/** Who answered for the process when a line was recorded. */
function ownerAt({ owner, ownerChanges }: Process, revision: number): PersonCode {
  return ownerChanges.find((change) => change.revision > revision)?.from ?? owner;
}
