/** Where the nodes of a dataset were, for a dataset that shares some of them. */

import { placesOf, referencesOf } from '../graph/places.ts';
import type { Former } from '../layout/former.ts';
import type { Dataset } from '../model/dataset.ts';
import type { AuthorId, PaperId } from '../model/ids.ts';
import type { Positions } from '../model/network.ts';
import type { Rows } from '../model/rows.ts';
import { sameAuthors } from './sameAuthors.ts';

/** Places of one picture, NaN for nodes that were left out of it. */
interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Ids and positions, in the order of the dataset: flat, so that threads hand it over quickly. */
export interface FormerPositions {
  readonly authors: readonly string[];
  readonly papers: readonly string[];
  /** Who wrote what, by places among these. */
  readonly written: { readonly author: Int32Array; readonly paper: Int32Array };
  readonly layouts: Readonly<Record<keyof Dataset['layouts'], Places>>;
}

/** Rows between two pauses. */
const stretch = 5000;

/** Collects them; `pause` is awaited again and again, so that a page can answer meanwhile. */
export async function formerPositionsOf(
  {
    authors,
    papers,
    authorships,
    layouts,
  }: Pick<Dataset, 'authors' | 'papers' | 'authorships' | 'layouts'>,
  pause: () => Promise<unknown> = async () => undefined,
): Promise<FormerPositions> {
  const column = async <T, U>(rows: Rows<T>, make: (row: T | undefined) => U): Promise<U[]> => {
    const made: U[] = [];
    for (let i = 0; i < rows.length; i++) {
      if (i % stretch === 0) await pause();
      made.push(make(rows.at(i)));
    }
    return made;
  };
  const id = (row?: { readonly id: string }) => row?.id ?? '';
  const place = (value?: number | null) => value ?? Number.NaN;
  const places = async ({ x, y }: Positions): Promise<Places> => ({
    x: Float64Array.from(await column(x, place)),
    y: Float64Array.from(await column(y, place)),
  });
  return {
    authors: await column(authors, id),
    papers: await column(papers, id),
    written: {
      author: new Int32Array(referencesOf(authorships, 'author', placesOf<AuthorId>(authors))),
      paper: new Int32Array(referencesOf(authorships, 'paper', placesOf<PaperId>(papers))),
    },
    layouts: {
      authors: await places(layouts.authors),
      bipartite: await places(layouts.bipartite),
      papers: await places(layouts.papers),
    },
  };
}

/**
 * Former places in the order of a dataset's nodes, for one of its pictures; undefined where none of
 * them was there.
 */
export function formerOf(
  dataset: Pick<Dataset, 'authors' | 'papers' | 'authorships'>,
  before: FormerPositions | undefined,
  picture: keyof Dataset['layouts'],
): Former | undefined {
  if (!before) return undefined;
  const { x, y } = before.layouts[picture];
  const { papers } = dataset;
  const authorsThen = before.authors.length;
  const ofAuthors = picture === 'papers' ? [] : [...sameAuthors(dataset, before)];
  const offset = picture === 'papers' ? 0 : authorsThen;
  const placeOf = new Map(before.papers.map((id, i) => [id, i + offset]));
  const ofPapers = picture === 'authors' ? [] : papers.map(({ id }) => placeOf.get(id) ?? -1);
  const known = [...ofAuthors, ...ofPapers].map((i) =>
    i >= 0 && Number.isFinite(x[i]) && Number.isFinite(y[i]) ? i : -1,
  );
  if (!known.some((i) => i >= 0)) return undefined;
  const at = (values: Float64Array) => known.map((i) => (i < 0 ? null : (values[i] ?? null)));
  return { x: at(x), y: at(y) };
}
