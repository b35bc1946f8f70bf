/** A dataset with a patch on top: lists are the old ones with some rows exchanged. */

import { type Lookup, placesOf } from '../graph/places.ts';
import type { Dataset } from '../model/dataset.ts';
import type { AuthorId, PaperId } from '../model/ids.ts';
import type { Community, Positions } from '../model/network.ts';
import { editedRows, movedIndices, type RowEdits } from '../model/rowEdits.ts';
import type { Rows } from '../model/rows.ts';
import type { AuthorPlace, DatasetPatch } from './datasetPatch.ts';

/**
 * Beyond what tables hold: equal values have equal cells, and no others have them. Cells are whole
 * numbers, and a confidence is told to the millionth.
 */
const beyondTables = 1_000_000_000;
const millionths = 1_000_000;

/**
 * The patched dataset, at once: columns are copied when somebody first asks for them. `base` is the
 * dataset that the patch was made of.
 */
export function applyPatch(base: Dataset, patch: DatasetPatch): Dataset {
  const { authors: edits } = patch;
  const authors = editedRows(base.authors, edits, {
    confidence: ({ confidence }) =>
      confidence === undefined ? Number.NaN : beyondTables + Math.round(confidence * millionths),
  });
  const references = referencesInto(base, edits, authors);
  const { author, paper } = references;
  const places = edits.come.map(({ at }, i) => ({ at, row: patch.places[i] as AuthorPlace }));
  const byAuthor = <T>(base_: Rows<T>, of: (place: AuthorPlace) => T): Rows<T> =>
    editedRows(
      base_,
      { gone: edits.gone, come: places.map(({ at, row }) => ({ at, row: of(row) })) },
      { '': (value) => (typeof value === 'number' ? value : Number.NaN) },
    );
  const layout = ({ x, y }: Positions, picture: 'authors' | 'bipartite'): Positions => ({
    x: byAuthor(x, (place) => place[picture].x),
    y: byAuthor(y, (place) => place[picture].y),
  });
  const structure = base.communities.authors;
  return {
    ...base,
    corrections: patch.corrections,
    authors,
    authorships: editedRows(
      base.authorships,
      patch.authorships,
      { author: (row) => author(row.author), paper: (row) => paper(row.paper) },
      { author: references.moved },
    ),
    nearMisses: editedRows(
      base.nearMisses,
      patch.nearMisses,
      { author: (row) => author(row.author), other: (row) => author(row.other) },
      { author: references.moved, other: references.moved },
    ),
    coauthorships: editedRows(
      base.coauthorships,
      patch.coauthorships,
      {
        source: (edge) => author(edge.source),
        target: (edge) => author(edge.target),
        papers: (edge) => edge.papers.map(paper),
        weightFull: (edge) => edge.weightFull,
      },
      { source: references.moved, target: references.moved },
    ),
    communities: {
      ...base.communities,
      authors: {
        ...structure,
        communities: withChanged(structure.communities, patch),
        membership: byAuthor(structure.membership, ({ membership }) => membership),
        confidence: confidences(structure.confidence, edits, patch.places),
      },
    },
    layouts: {
      ...base.layouts,
      authors: layout(base.layouts.authors, 'authors'),
      bipartite: layout(base.layouts.bipartite, 'bipartite'),
    },
    issues:
      patch.issues.length === 0
        ? base.issues
        : editedRows(base.issues, {
            gone: [],
            come: patch.issues.map((row) => ({ at: base.issues.length, row })),
          }),
  };
}

/** How authors and papers are numbered in the patched dataset. */
function referencesInto(
  base: Dataset,
  edits: DatasetPatch['authors'],
  authors: Dataset['authors'],
) {
  let moved: Int32Array | undefined;
  let authorPlaces: Lookup<AuthorId, number> | undefined;
  let paperPlaces: Lookup<PaperId, number> | undefined;
  return {
    moved: (cell: number): number => {
      moved ??= movedIndices(
        base.authors.length,
        edits,
        ({ id }, old) => base.authors.at(old)?.id === id,
      );
      return moved[cell] ?? -1;
    },
    author: (id: AuthorId): number => {
      authorPlaces ??= placesOf<AuthorId>(authors);
      return authorPlaces.get(id) ?? -1;
    },
    paper: (id: PaperId): number => {
      paperPlaces ??= placesOf<PaperId>(base.papers);
      return paperPlaces.get(id) ?? -1;
    },
  };
}

/** Their column holds where values stand in a table, so that nobody can ask for it. */
const confidences = (
  base: Rows<number>,
  { gone, come }: RowEdits<unknown>,
  places: readonly AuthorPlace[],
): Rows<number> =>
  editedRows(base, {
    gone,
    come: come.map(({ at }, i) => ({ at, row: places[i]?.confidence ?? 0 })),
  });

/** Those that are other than before in their places, new ones after them; without empty ones. */
function withChanged(
  communities: readonly Community[],
  { communities: changed }: DatasetPatch,
): readonly Community[] {
  if (changed.length === 0) return communities;
  const byNumber = new Map(communities.map((community) => [community.number, community]));
  for (const community of changed) byNumber.set(community.number, community);
  return [...byNumber.values()].filter(({ size }) => size > 0);
}
