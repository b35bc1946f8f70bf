/** The table of authorships: the edges between authors and papers. */

import { useMemo } from 'react';
import type { Authorship } from '../../core/model/author.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { indexOf } from '../../store/derived.ts';
import { type Column, DataTable } from './DataTable.tsx';
import { edgePlace } from './places.ts';
import { useKept } from './shownRows.ts';
import { useRows } from './useRows.ts';

/** An author of a paper a row, with the position and how often it is printed. */
export function AuthorshipTable({ dataset }: { readonly dataset: Dataset }) {
  const rows = useRows<Authorship>(
    ({ author, paper }) => ({ kind: 'edge', source: author, target: paper }),
    edgePlace(dataset, 'authorships'),
  );
  const kept = useKept('authorships');
  const [columns, textOf] = useMemo(() => {
    const { authors, papers } = indexOf(dataset);
    const name = ({ author }: Authorship) => authors.get(author)?.name ?? author;
    const label = ({ paper }: Authorship) => papers.get(paper)?.label ?? paper;
    const list: readonly Column<Authorship>[] = [
      { id: 'author', label: 'Author', value: name },
      { id: 'paper', label: 'Paper', value: label },
      {
        id: 'position',
        label: 'Position',
        width: 96,
        numeric: true,
        value: ({ position }) => position,
      },
      {
        id: 'printed',
        label: 'Printed',
        width: 86,
        numeric: true,
        value: ({ printed }) => printed.length,
      },
    ];
    return [list, (row: Authorship) => `${name(row)} ${label(row)}`] as const;
  }, [dataset]);
  return (
    <DataTable
      label="Authorships"
      rows={dataset.authorships}
      kept={kept}
      columns={columns}
      keyOf={({ author, paper }) => `${author}|${paper}`}
      textOf={textOf}
      {...rows}
    />
  );
}
