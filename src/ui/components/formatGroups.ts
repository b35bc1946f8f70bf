/** The input formats in groups that people look for. */

import type { InputFormat } from '../../core/formats/format.ts';
import { inputFormats } from '../../core/formats/registry.ts';

export interface FormatGroup {
  readonly title: string;
  readonly formats: readonly InputFormat[];
}

const networks = new RegExp(
  `^(?:${inputFormats.flatMap(({ id, network }) => (network ? [id] : [])).join('|')})$`,
  'u',
);

/** By id. Whatever is none of the others comes from a database. */
const groups: readonly { readonly title: string; readonly ids: RegExp }[] = [
  { title: 'Reference managers', ids: /^(?:bib|ris|endnote|refworks|zotero|csl|mods)/u },
  { title: 'Finished networks', ids: networks },
  { title: 'Databases and catalogues', ids: /^(?!authors-and-papers|page-)/u },
  { title: 'Tables of your own', ids: /^authors-and-papers/u },
  { title: 'Saved web pages', ids: /^page-/u },
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
