/** Which keys the beginning of a JSON text has, and where: what recognisers look at. */

export interface Outline {
  /** The keys directly inside the object at a place: `''`, `[*]`, `message.items[*]`. */
  readonly keys: (place: string) => ReadonlySet<string>;
  /** Whether there is such a value: a key, or a list (`title[*]`) with something in it. */
  readonly has: (path: string) => boolean;
  readonly text: string;
}

const deepestSeen = 8;
const none: ReadonlySet<string> = new Set();

/**
 * Follows strings and brackets without checking them. Several values at the top (one a line) are
 * seen as one. Undefined for what does not begin as JSON does.
 */
export function outlineOf(beginning: string): Outline | undefined {
  if (beginning === latest?.text) return latest;
  if (!/^[[{]/u.test(beginning)) return undefined;
  const keys = new Map<string, Set<string>>();
  const paths = new Set<string>();
  const open: { path: string; list: boolean; key: string }[] = [];
  let afterColon = false;
  const enter = (): string => {
    const top = open.at(-1);
    if (!top) return '';
    if (open.length > deepestSeen) return '…';
    const path = top.list ? `${top.path}[*]` : top.path === '' ? top.key : `${top.path}.${top.key}`;
    paths.add(path);
    return path;
  };
  for (let i = 0; i < beginning.length; i++) {
    const character = beginning[i];
    const top = open.at(-1);
    if (character === '"') {
      const start = i + 1;
      for (i++; i < beginning.length && beginning[i] !== '"'; i++) if (beginning[i] === '\\') i++;
      if (afterColon || top?.list !== false) enter();
      else {
        top.key = beginning.slice(start, Math.min(i, start + 100));
        if (open.length <= deepestSeen) {
          const here = keys.get(top.path) ?? new Set();
          keys.set(top.path, here.add(top.key));
        }
      }
      afterColon = false;
    } else if (character === '{' || character === '[') {
      open.push({ path: enter(), list: character === '[', key: '' });
      afterColon = false;
    } else if (character === '}' || character === ']') {
      open.pop();
      afterColon = false;
    } else if (character === ':') afterColon = true;
    else if (character === ',') afterColon = false;
  }
  latest = {
    keys: (place) => keys.get(place) ?? none,
    has: (path) => paths.has(path),
    text: beginning,
  };
  return latest;
}

/** Every JSON format asks about the same beginning in turn. */
let latest: Outline | undefined;
