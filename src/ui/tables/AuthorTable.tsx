/** The table of authors. */

import { useMemo } from 'react';
import type { Author } from '../../core/model/author.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { doubtOf, isDoubtful } from '../../core/model/doubt.ts';
import { preferred } from '../../core/model/source.ts';
import { givenColumns } from '../../core/query/givenColumns.ts';
import { formatDecimal } from '../../core/text/wording.ts';
import { useApp } from '../../store/appStore.ts';
import { indexOf } from '../../store/derived.ts';
import { percent } from '../panels/CommunityLine.tsx';
import { type Column, DataTable } from './DataTable.tsx';
import { measureColumns, useMeasures } from './measures.tsx';
import { authorPlace } from './places.ts';
import { useKept } from './shownRows.ts';
import { useRows } from './useRows.ts';

const label = 'Authors';
/** Shown where nobody chose. */
const usual = ['papers', 'degree', 'strength', 'citations', 'doubt', 'community', 'roster'];

const authorText = (author: Author) => author.variants.map(({ name }) => name).join(' ');

/** What only papers tell. */
const ofPapers: ReadonlySet<string> = new Set(['papers', 'citations', 'doubt', 'orcid']);

/** Of a finished network: without these, and with what its file says of each node. */
const ofGiven = (
  dataset: Dataset,
  columns: readonly Column<Author>[],
): readonly Column<Author>[] => [
  ...columns.filter(({ id }) => !ofPapers.has(id)),
  ...givenColumns(dataset)
    .filter(({ name }) => name !== 'x' && name !== 'y' && name !== dataset.given?.communityName)
    .map(
      ({ name, numeric, of }): Column<Author> => ({
        id: `given:${name}`,
        label: name,
        width: Math.min(220, Math.max(90, 30 + 8 * name.length)),
        numeric,
        value: of,
      }),
    ),
];

/** An author a row, found by any variant of the name. */
export function AuthorTable({ dataset }: { readonly dataset: Dataset }) {
  const rows = useRows<Author>(({ id }) => ({ kind: 'author', id }), authorPlace(dataset));
  const kept = useKept('authors');
  const { measures, button } = useMeasures(dataset, label, usual);
  const members = useApp(({ roster }) => roster?.members);
  const listed = useMemo(() => (members?.length ? new Set(members) : null), [members]);
  const columns = useMemo((): readonly Column<Author>[] => {
    const index = indexOf(dataset);
    const { membership, communities, confidence } = dataset.communities.authors;
    const byNumber = new Map(communities.map((community) => [community.number, community]));
    const communityOf = ({ id }: Author) =>
      byNumber.get(membership.at(index.authorOrder.get(id) ?? membership.length) ?? 0);
    const strength = ({ id }: Author) =>
      index.coauthorsOf(id).reduce((sum, { edge }) => sum + edge.weightFull, 0);
    const all: readonly Column<Author>[] = [
      { id: 'name', label: 'Author', value: ({ name }) => name },
      {
        id: 'papers',
        label: 'Papers',
        width: 80,
        numeric: true,
        value: ({ id }) => index.count.authorshipsOf(id),
      },
      {
        id: 'degree',
        label: 'Co-authors',
        width: 90,
        numeric: true,
        value: ({ id }) => index.count.coauthorsOf(id),
      },
      { id: 'strength', label: 'Link strength', width: 104, numeric: true, value: strength },
      {
        id: 'citations',
        label: 'Citations stated',
        width: 120,
        numeric: true,
        value: ({ profile }) => preferred(profile.citations),
      },
      {
        id: 'doubt',
        label: 'Doubt',
        width: 124,
        numeric: true,
        value: doubtOf,
        show: (author) => {
          const doubt = doubtOf(author);
          if (doubt === undefined) return undefined;
          return `${isDoubtful(author) ? 'doubtful, ' : ''}${formatDecimal(doubt * 100, 0)} %`;
        },
      },
      {
        id: 'community',
        label: 'Community',
        value: (author) => communityOf(author)?.number,
        show: (author) => {
          const community = communityOf(author);
          return community && `${community.number}: ${community.name}`;
        },
      },
      {
        id: 'confidence',
        label: 'Membership',
        width: 112,
        numeric: true,
        optional: true,
        value: ({ id }) => confidence.at(index.authorOrder.get(id) ?? confidence.length),
        show: ({ id }) => {
          const sure = confidence.at(index.authorOrder.get(id) ?? confidence.length);
          return sure === undefined ? undefined : percent(sure);
        },
      },
      {
        id: 'orcid',
        label: 'ORCID',
        width: 180,
        optional: true,
        value: ({ identifiers }) =>
          identifiers.find(({ value }) => value.scheme === 'orcid')?.value.value,
      },
      ...(listed
        ? [
            {
              id: 'roster',
              label: 'Roster',
              width: 92,
              value: ({ id }: Author) => (listed.has(id) ? 'member' : undefined),
              show: ({ id }: Author) => (listed.has(id) ? 'member' : ''),
            },
          ]
        : []),
      ...measureColumns(measures, ({ id }) => index.authorOrder.get(id)),
    ];
    return dataset.given ? ofGiven(dataset, all) : all;
  }, [dataset, measures, listed]);
  return (
    <DataTable
      label={label}
      several
      rows={dataset.authors}
      kept={kept}
      columns={columns}
      keyOf={({ id }) => id}
      textOf={authorText}
      tools={button}
      {...rows}
    />
  );
}
