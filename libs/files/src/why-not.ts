const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is no folder',
  EEXIST: 'a part of the path is no folder',
  ENOENT: 'a part of the path does not exist',
  ENAMETOOLONG: 'the path is too long',
};

/** Why the system refused a file, in words for an operator; its own message where there are none. */
export const whyNot = ({ code = 'unknown', message }: NodeJS.ErrnoException): string => REASONS[code] ?? message;
