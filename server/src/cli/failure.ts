const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'there is no such file or folder',
  EISDIR: 'is a folder',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  ELOOP: 'is a link that leads in a circle',
  ENOTFILE: 'is no file but a pipe, a socket or a device',
};

/** What a failure of the file system to read means, in words that follow the name of the file. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? `cannot be read (${code ?? message})`;
}

const HINDRANCES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a file stands where a folder should',
  EEXIST: 'a file stands where a folder should',
  EACCES: 'that is not allowed there',
  EPERM: 'that is not allowed there',
  EROFS: 'that is not allowed there',
  ENOSPC: 'no space is left',
  EDQUOT: 'no space is left',
  ENAMETOOLONG: 'its name is too long',
};

/** Why the file system did not write, in words; null of what it did not say. */
export function hindranceOf(error: unknown): string | null {
  const { code } = error as NodeJS.ErrnoException;
  return code === undefined ? null : (HINDRANCES[code] ?? code);
}
