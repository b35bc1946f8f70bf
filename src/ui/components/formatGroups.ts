/** The input formats in groups that people look for. */

import type { InputFormat } from '../../core/formats/format.ts';
import { inputFormats } from '../../core/formats/registry.ts';

export interface FormatGroup {
  readonly title: string;
  readonly formats: readonly InputFormat[];
}

/** By id; the last takes what no other does. */
const groups: readonly { readonly title: string; readonly ids: RegExp }[] = [
  {
    title: 'Reference managers',
    ids: /^(?:bib|ris|endnote|refworks|zotero|csl|mods|citavi|mendeley)/u,
  },
  { title: 'Saved web pages', ids: /^page-/u },
  { title: 'Tables of your own', ids: /^authors-and-papers/u },
  { title: 'Databases and catalogues', ids: /^/u },
];

/** Every format in the first group that fits, by label; without empty groups. */
export function formatGroups(): readonly FormatGroup[] {
  const groupOf = (id: string) => groups.find(({ ids }) => ids.test(id));
  const named = ({ label }: InputFormat) => label.toLowerCase();
  return groups
    .map((group) => ({
      title: group.title,
      formats: inputFormats
        .filter(({ id }) => groupOf(id) === group)
        .sort((a, b) => (named(a) < named(b) ? -1 : 1)),
    }))
    .filter(({ formats }) => formats.length > 0);
}

export const formatCount = inputFormats.length;
