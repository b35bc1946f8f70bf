/** What can be searched, folded once, each text with the way back to where it came from. */

import type { Dataset } from '../model/dataset.ts';
import type { AuthorId, PaperId } from '../model/ids.ts';
import { foldText } from '../text/fold.ts';

/** Where a text stands. */
export type SearchField = 'name' | 'variant' | 'title' | 'abstract' | 'organisation';

/** What a text leads to. */
export type SearchTarget =
  | { readonly kind: 'author'; readonly id: AuthorId; readonly label: string }
  | { readonly kind: 'paper'; readonly id: PaperId; readonly label: string }
  | { readonly kind: 'organisation'; readonly id: string; readonly label: string };

export interface SearchText {
  readonly target: SearchTarget;
  readonly field: SearchField;
  readonly folded: string;
  /** How often an author is printed; among equally good matches the more often come first. */
  readonly standing: number;
}

export interface SearchIndex {
  readonly names: readonly SearchText[];
  readonly organisations: readonly SearchText[];
  readonly titles: readonly SearchText[];
  /** Folded when first asked for: they are most of the text of a corpus. */
  readonly abstracts: () => readonly SearchText[];
  /** The abstract to cut an excerpt from; undefined where none is known. */
  readonly abstractOf: (paper: PaperId) => string | undefined;
}

/** Folds everything but the abstracts. Linear in the length of the texts. */
export function createSearchIndex(dataset: Dataset): SearchIndex {
  const abstracts = new Map<PaperId, string>();
  const titles: SearchText[] = [];
  const organisations = new Map<string, SearchText[]>();
  for (const paper of dataset.papers) {
    const abstract = paper.abstract[0]?.value;
    if (abstract !== undefined) abstracts.set(paper.id, abstract);
    const target = { kind: 'paper', id: paper.id, label: paper.label } as const;
    // A derived label is made from the abstract, so a hit in it is a hit there.
    const field = paper.labelIsDerived ? 'abstract' : 'title';
    const texts = new Set([paper.label, ...paper.title.map((claim) => claim.value)].map(foldText));
    for (const folded of texts) titles.push({ target, field, folded, standing: 0 });
    for (const { value } of paper.organisations) addOrganisation(organisations, value);
  }

  const names: SearchText[] = [];
  for (const author of dataset.authors) {
    const target = { kind: 'author', id: author.id, label: author.name } as const;
    const shown = foldText(author.name);
    const standing = author.variants.reduce((sum, { sources }) => sum + sources.length, 0);
    const texts = new Set([shown, ...author.variants.map((variant) => foldText(variant.name))]);
    for (const folded of texts) {
      names.push({ target, field: folded === shown ? 'name' : 'variant', folded, standing });
    }
  }

  let folded: readonly SearchText[] | undefined;
  return {
    names,
    titles,
    organisations: [...organisations.values()].flat(),
    abstractOf: (paper) => abstracts.get(paper),
    abstracts: () => {
      folded ??= dataset.papers.flatMap((paper) => {
        const target = { kind: 'paper', id: paper.id, label: paper.label } as const;
        return paper.abstract.map(
          (claim): SearchText => ({
            target,
            field: 'abstract',
            folded: foldText(claim.value),
            standing: 0,
          }),
        );
      });
      return folded;
    },
  };
}

function addOrganisation(
  found: Map<string, SearchText[]>,
  organisation: { readonly name: string; readonly handle?: string },
): void {
  const { name, handle } = organisation;
  const texts = found.get(name) ?? [];
  found.set(name, texts);
  const target = { kind: 'organisation', id: name, label: name } as const;
  for (const text of handle === undefined ? [name] : [name, handle]) {
    const folded = foldText(text);
    if (!texts.some((known) => known.folded === folded)) {
      texts.push({ target, field: 'organisation', folded, standing: 0 });
    }
  }
}
