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

/** A person, or a part of one, as on some papers. */
interface Part {
  readonly id: AuthorId;
  readonly papers?: ReadonlySet<PaperId>;
}

function stepAbout(
  dataset: Dataset,
  parts: readonly Part[],
  correction: (people: readonly Denoted[]) => Correction,
  label: (names: readonly string[]) => string,
): Step {
  const index = indexOf(dataset);
  const people = parts.flatMap(({ id, papers }) => denoted(index, id, papers) ?? []);
  if (people.length < parts.length) return undefined;
  return {
    label: label(people.map(({ name }) => `“${name}”`)),
    corrections: [correction(people)],
  };
}

const whole = (id: AuthorId): Part => ({ id });

/** All these are one person. */
export const mergeStep = (dataset: Dataset, ids: readonly AuthorId[]): Step =>
  stepAbout(
    dataset,
    ids.map(whole),
    (people) => ({ kind: 'same', people }),
    (names) => `merge ${listed(names)}`,
  );

/** No two of these are one person. */
export const apartStep = (dataset: Dataset, ids: readonly AuthorId[]): Step =>
  stepAbout(
    dataset,
    ids.map(whole),
    (people) => ({ kind: 'apart', people }),
    (names) => `keep ${listed(names)} apart`,
  );

/** It was looked at, and is one person. */
export const confirmStep = (dataset: Dataset, id: AuthorId): Step =>
  stepAbout(
    dataset,
    [whole(id)],
    (people) => ({ kind: 'same', people }),
    ([name]) => `confirm ${name} as one person`,
  );

/** `papers` are those of somebody else of the name. */
export function splitStep(dataset: Dataset, id: AuthorId, papers: ReadonlySet<PaperId>): Step {
  const all = indexOf(dataset).authorshipsOf(id);
  const others = new Set(all.flatMap(({ paper }) => (papers.has(paper) ? [] : paper)));
  return stepAbout(
    dataset,
    [
      { id, papers: others },
      { id, papers },
    ],
    (people) => ({ kind: 'apart', people }),
    ([name]) => `split ${counted(papers.size, 'paper')} off ${name}`,
  );
}

/** `name` is not empty. */
export const renameStep = (dataset: Dataset, id: AuthorId, name: string): Step =>
  stepAbout(
    dataset,
    [whole(id)],
    ([person]) => ({ kind: 'name', person: person ?? { name, mentions: [] }, name }),
    ([before]) => `rename ${before} to “${name}”`,
  );
