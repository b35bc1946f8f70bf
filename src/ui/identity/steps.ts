/**
 * What a person can say about who is who, as steps that can be undone. Undefined where somebody whom
 * it is about is not there, or is on no paper.
 */

import type { Correction, Denoted } from '../../core/model/correction.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { AuthorId, PaperId } from '../../core/model/ids.ts';
import { denoted } from '../../core/query/denote.ts';
import { counted, listed } from '../../core/text/wording.ts';
import type { CorrectionStep } from '../../store/correctionsSlice.ts';
import { indexOf } from '../../store/derived.ts';

type Step = CorrectionStep | undefined;

function stepAbout(
  people: readonly (Denoted | undefined)[],
  correction: (people: readonly Denoted[]) => Correction,
  label: (names: readonly string[]) => string,
): Step {
  const known = people.flatMap((person) => person ?? []);
  if (known.length < people.length) return undefined;
  return {
    label: label(known.map(({ name }) => `“${name}”`)),
    corrections: [correction(known)],
  };
}

const peopleIn = (dataset: Dataset, ids: readonly AuthorId[]) =>
  ids.map((id) => denoted(indexOf(dataset), id));

/** All these are one person. */
export const mergeStep = (dataset: Dataset, ids: readonly AuthorId[]): Step =>
  stepAbout(
    peopleIn(dataset, ids),
    (people) => ({ kind: 'same', people }),
    (names) => `merge ${listed(names)}`,
  );

/** No two of these are one person. */
export const apartStep = (dataset: Dataset, ids: readonly AuthorId[]): Step =>
  stepAbout(
    peopleIn(dataset, ids),
    (people) => ({ kind: 'apart', people }),
    (names) => `keep ${listed(names)} apart`,
  );

/** It was looked at, and is one person. */
export const confirmStep = (dataset: Dataset, id: AuthorId): Step =>
  stepAbout(
    peopleIn(dataset, [id]),
    (people) => ({ kind: 'same', people }),
    ([name]) => `confirm ${name} as one person`,
  );

/** `papers` are those of somebody else of the name. */
export function splitStep(dataset: Dataset, id: AuthorId, papers: ReadonlySet<PaperId>): Step {
  const index = indexOf(dataset);
  // Sought once for both, as there may be hundreds.
  const all = index.authorshipsOf(id);
  const authorshipsOf = () => all;
  const others = new Set(all.flatMap(({ paper }) => (papers.has(paper) ? [] : paper)));
  return stepAbout(
    [others, papers].map((own) => denoted({ ...index, authorshipsOf }, id, own)),
    (people) => ({ kind: 'apart', people }),
    ([name]) => `split ${counted(papers.size, 'paper')} off ${name}`,
  );
}

/** `name` is not empty. */
export const renameStep = (dataset: Dataset, id: AuthorId, name: string): Step =>
  stepAbout(
    peopleIn(dataset, [id]),
    ([person]) => ({ kind: 'name', person: person ?? { name, mentions: [] }, name }),
    ([before]) => `rename ${before} to “${name}”`,
  );
