/** What a person can say about who is who, as steps that can be undone. */

import type { Dataset } from '../../core/model/dataset.ts';
import type { AuthorId, PaperId } from '../../core/model/ids.ts';
import { denoted } from '../../core/query/denote.ts';
import { counted, listed } from '../../core/text/wording.ts';
import type { CorrectionStep } from '../../store/correctionsSlice.ts';
import { indexOf } from '../../store/derived.ts';

const nameOf = (dataset: Dataset, id: AuthorId): string =>
  indexOf(dataset).authors.get(id)?.name ?? id;

const namesOf = (dataset: Dataset, ids: readonly AuthorId[]): string =>
  listed(ids.map((id) => `“${nameOf(dataset, id)}”`));

const people = (dataset: Dataset, ids: readonly AuthorId[]) =>
  ids.flatMap((id) => denoted(indexOf(dataset), id) ?? []);

/** All these are one person. */
export const mergeStep = (dataset: Dataset, ids: readonly AuthorId[]): CorrectionStep => ({
  label: `merge ${namesOf(dataset, ids)}`,
  corrections: [{ kind: 'same', people: people(dataset, ids) }],
});

/** No two of these are one person. */
export const apartStep = (dataset: Dataset, ids: readonly AuthorId[]): CorrectionStep => ({
  label: `keep ${namesOf(dataset, ids)} apart`,
  corrections: [{ kind: 'apart', people: people(dataset, ids) }],
});

/** It was looked at, and is one person. */
export const confirmStep = (dataset: Dataset, id: AuthorId): CorrectionStep => ({
  label: `confirm “${nameOf(dataset, id)}” as one person`,
  corrections: [{ kind: 'same', people: people(dataset, [id]) }],
});

/** `papers` are those of somebody else of the name. */
export function splitStep(
  dataset: Dataset,
  id: AuthorId,
  papers: ReadonlySet<PaperId>,
): CorrectionStep {
  const index = indexOf(dataset);
  const others = index.authorshipsOf(id).flatMap(({ paper }) => (papers.has(paper) ? [] : paper));
  return {
    label: `split ${counted(papers.size, 'paper')} off “${nameOf(dataset, id)}”`,
    corrections: [
      {
        kind: 'apart',
        people: [new Set(others), papers].flatMap((own) => denoted(index, id, own) ?? []),
      },
    ],
  };
}

/** `name` is not empty. */
export const renameStep = (dataset: Dataset, id: AuthorId, name: string): CorrectionStep => ({
  label: `rename “${nameOf(dataset, id)}” to “${name}”`,
  corrections: people(dataset, [id]).map((person) => ({ kind: 'name', person, name })),
});
