/** Which units the documents of a dataset name at all. */

import { ColumnRows, columnOf } from '../model/columnRows.ts';
import type { Dataset } from '../model/dataset.ts';
import type { UnitKind } from '../model/units.ts';

/** In the order of `unitKinds`; quick where the rows stand in columns. */
export function unitsNamed({ papers, authorships, communities }: Dataset): ReadonlySet<UnitKind> {
  const named = new Set<UnitKind>();
  // Communities stand in the order of their sizes.
  if ((communities.authors.communities[0]?.size ?? 0) > 1) named.add('communities');
  for (const [kind, property] of [
    ['organisations', 'name'],
    ['countries', 'country'],
  ] as const) {
    const onPapers =
      papers instanceof ColumnRows
        ? columnOf(papers, `organisations.value.${property}`) !== undefined
        : papers.some(({ organisations }) =>
            organisations.some(({ value }) => value[property] !== undefined),
          );
    const withAuthors = () =>
      authorships instanceof ColumnRows
        ? columnOf(authorships, `printed.affiliations.${property}`) !== undefined
        : authorships.some(({ printed }) =>
            printed.some(({ affiliations = [] }) =>
              affiliations.some((each) => each[property] !== undefined),
            ),
          );
    if (onPapers || withAuthors()) named.add(kind);
  }
  return named;
}
