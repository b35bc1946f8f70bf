/** Finds where a file goes against the floor plan. */

import { posix } from 'node:path';
import { forbiddenInCore, type Room, rooms } from './rooms.ts';
import { readSource } from './sources.ts';

/** The room of a file below src (`core/text/fold.ts` → `core/text`), undefined if it is not listed. */
export function roomOf(file: string): Room | undefined {
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
  if (folder === '') return rooms.find(({ path }) => path === '');
  return rooms.find(
    ({ path }) => path !== '' && (folder === path || folder.startsWith(`${path}/`)),
  );
}

const allows = (patterns: readonly string[], name: string): boolean =>
  patterns.some((pattern) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
  );

/** One sentence for each breach in a file; `file` is its path below src. */
export function breachesOf(file: string, source: string): string[] {
  const room = roomOf(file);
  if (!room) return [`${file} is in no listed room`];
  const { imports, uses, errors } = readSource(file, source);
  const breaches = errors.map((error) => `${file} cannot be parsed: ${error}`);
  for (const specifier of imports) {
    if (specifier.startsWith('.')) {
      const target = posix.normalize(posix.join(posix.dirname(file), specifier));
      if (target.startsWith('..')) {
        if (!/\.json$/.test(target)) breaches.push(`${file} imports ${specifier}, outside src`);
        continue;
      }
      const other = roomOf(target);
      if (!other) breaches.push(`${file} imports ${specifier}, which is in no listed room`);
      else if (other !== room && !room.mayImport.includes(other.path)) {
        breaches.push(`${file} (${room.path}) must not import ${specifier} (${other.path})`);
      }
    } else if (!allows(room.packages, specifier)) {
      breaches.push(`${file} (${room.path}) must not import the package ${specifier}`);
    }
  }
  if (room.path.startsWith('core/')) {
    for (const used of new Set(uses)) {
      if (forbiddenInCore.some((pattern) => pattern.test(used))) {
        breaches.push(`${file} uses ${used}, which core must not`);
      }
    }
  }
  return breaches;
}
