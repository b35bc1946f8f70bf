/** Files that come together with others. */

import type { NamedFile } from '../worker/protocol.ts';

/** What is pasted has no name of its own and gets this one, and a number when it is taken. */
export const pastedName = 'pasted.txt';

/** The files in the order in which they came. Equal names are the pipeline's to tell apart. */
export function addFiles(
  present: readonly NamedFile[],
  added: readonly NamedFile[],
): readonly NamedFile[] {
  const all = [...present];
  const taken = new Set(present.map(({ name }) => name));
  for (const { name, file } of added) {
    const own = name === pastedName ? freeName(taken) : name;
    taken.add(own);
    all.push({ name: own, file });
  }
  return all;
}

function freeName(taken: ReadonlySet<string>): string {
  let name = pastedName;
  for (let i = 2; taken.has(name); i++) name = pastedName.replace('.', `-${i}.`);
  return name;
}
