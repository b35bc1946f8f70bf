/** Finds, in raw text that comes in pieces, the next tag that begins one of some elements. */

/** A tag's name with its prefix is not looked for beyond this length. */
const longestTag = 120;

export interface TagSeeker {
  /** The text from the tag on, or nothing yet; `lines` is how many line ends were passed. */
  readonly write: (text: string) => { readonly rest: string; readonly lines: number };
}

export function seekTag(names: readonly string[]): TagSeeker {
  const tag = new RegExp(`<(?:[A-Za-z_][\\w.-]{0,40}:)?(?:${names.join('|')})(?=[\\s/>])`, 'u');
  let held = '';
  return {
    write: (text) => {
      const all = held + text;
      const at = tag.exec(all)?.index;
      if (at !== undefined) {
        held = '';
        return { rest: all.slice(at), lines: lineEnds(all, at) };
      }
      const begun = all.lastIndexOf('<');
      const cut = begun >= all.length - longestTag && begun >= 0 ? begun : all.length;
      held = all.slice(cut);
      return { rest: '', lines: lineEnds(all, cut) };
    },
  };
}

function lineEnds(text: string, before: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < before; at = text.indexOf('\n', at + 1))
    count++;
  return count;
}
