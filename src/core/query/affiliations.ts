/** Where an author works, as the records of the papers print it. */

import type { Authorship } from '../model/author.ts';
import type { Organisation } from '../model/record.ts';
import { compareSources, type SourceRef } from '../model/source.ts';
import { foldText } from '../text/fold.ts';

export interface PrintedAffiliation extends Organisation {
  /** In corpus order. */
  readonly sources: readonly SourceRef[];
}

/** Each address once, however it is spelt, the most often printed first. */
export function affiliationsOf(authorships: readonly Authorship[]): PrintedAffiliation[] {
  const found = new Map<string, Organisation & { readonly sources: SourceRef[] }>();
  for (const { file, line, affiliations } of authorships.flatMap(({ printed }) => printed)) {
    for (const organisation of affiliations ?? []) {
      const key = foldText(organisation.name);
      const known = found.get(key);
      if (known) known.sources.push({ file, line });
      else found.set(key, { ...organisation, sources: [{ file, line }] });
    }
  }
  return [...found.values()]
    .map((affiliation) => ({
      ...affiliation,
      sources: [...affiliation.sources].sort(compareSources),
    }))
    .sort((a, b) => b.sources.length - a.sources.length || (a.name < b.name ? -1 : 1));
}
