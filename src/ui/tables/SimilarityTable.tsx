/** The table of similarities: the edges between papers. */

import { useMemo } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import type { SimilarityEdge } from '../../core/model/network.ts';
import { formatDecimal } from '../../core/text/wording.ts';
import { indexOf } from '../../store/derived.ts';
import { type Column, DataTable } from './DataTable.tsx';
import { edgePlace } from './places.ts';
import { useKept } from './shownRows.ts';
import { useRows } from './useRows.ts';

/** A pair of papers a row, with the cosine of their texts. */
export function SimilarityTable({ dataset }: { readonly dataset: Dataset }) {
  const rows = useRows<SimilarityEdge>(
    ({ source, target }) => ({ kind: 'edge', source, target }),
    edgePlace(dataset, 'similarities'),
  );
  const kept = useKept('similarities');
  const [columns, textOf] = useMemo(() => {
    const { papers } = indexOf(dataset);
    const label = (id: SimilarityEdge['source']) => papers.get(id)?.label ?? id;
    const list: readonly Column<SimilarityEdge>[] = [
      { id: 'source', label: 'Paper', value: ({ source }) => label(source) },
      { id: 'target', label: 'Similar paper', value: ({ target }) => label(target) },
      {
        id: 'similarity',
        label: 'Cosine',
        width: 86,
        numeric: true,
        value: ({ similarity }) => similarity,
        show: ({ similarity }) => formatDecimal(similarity, 3),
      },
    ];
    const text = ({ source, target }: SimilarityEdge) => `${label(source)} ${label(target)}`;
    return [list, text] as const;
  }, [dataset]);
  return (
    <DataTable
      label="Similarities"
      rows={dataset.similarities}
      kept={kept}
      columns={columns}
      keyOf={({ source, target }) => `${source}|${target}`}
      textOf={textOf}
      {...rows}
    />
  );
}
