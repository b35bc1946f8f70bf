/** What the file system answers, in words. */

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission was denied',
  EPERM: 'the operation is not permitted',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ENOSPC: 'there is no space left',
  EROFS: 'the file system can only be read',
  ELOOP: 'symbolic links lead in a circle',
  EBUSY: 'it is in use',
  EEXIST: 'it exists already',
  ENAMETOOLONG: 'the name is too long',
  EIO: 'the device failed',
};

/** The system's code for an error (`ENOENT`), or undefined where it has none. */
export const errnoOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/** Why the file system refused, as the end of a sentence. */
export function fileReason(error: unknown): string {
  const code = errnoOf(error);
  const known = code === undefined ? undefined : reasons[code];
  return known ?? (error instanceof Error ? error.message : String(error));
}
