/** Selecting from a table, and knowing what is selected. */

import { isAuthorId, isPaperId, type NodeId } from '../../core/model/ids.ts';
import { useApp } from '../../store/appStore.ts';
import { nodesOf, type Selection, sameSelection, selectNodes } from '../../store/selection.ts';

/** What a table is told of the selection, and tells. */
export interface RowSelection<Row> {
  readonly isSelected: (row: Row) => boolean;
  readonly onSelect: (row: Row) => void;
  /** Of tables of nodes: adds a row to what is selected, or takes it away. */
  readonly onToggle?: (row: Row) => void;
  /** Of tables of nodes: selects these rows beside what is selected. */
  readonly onSelectMore?: (rows: readonly Row[]) => void;
  /** Where the row that is selected stands among all; null: nowhere, or nobody can tell. */
  readonly selectedPlace: number | null;
}

/**
 * `selectionOf` says what a row stands for; `placeOf`, where what is selected stands among all rows,
 * so that the table can go there.
 */
export function useRows<Row>(
  selectionOf: (row: Row) => Selection,
  placeOf: (selection: Selection) => number | null | undefined = () => null,
): RowSelection<Row> {
  const selection = useApp((state) => state.selection);
  const { reveal, select } = useApp.getState();
  const chosen: ReadonlySet<NodeId> = new Set(selection?.kind === 'several' ? selection.nodes : []);
  const idOf = (row: Row): NodeId | null => {
    const own = selectionOf(row);
    return own.kind === 'author' || own.kind === 'paper' ? own.id : null;
  };
  const isSelected = (row: Row) => {
    const id = idOf(row);
    if (id !== null && chosen.size > 0) return chosen.has(id);
    return sameSelection(selection, selectionOf(row));
  };
  return {
    isSelected,
    onSelect: (row) => reveal(selectionOf(row)),
    onToggle: (row) => {
      const id = idOf(row);
      if (id !== null) useApp.getState().toggleSelected(id);
    },
    onSelectMore: (rows) => {
      const own = nodesOf(useApp.getState().selection);
      select(selectNodes([...own, ...rows.flatMap((row) => idOf(row) ?? [])]));
    },
    selectedPlace: selection === null ? null : (placeOf(lastOf(selection)) ?? null),
  };
}

/** Of several, the one that was chosen last. */
function lastOf(selection: Selection): Selection {
  const last = selection.kind === 'several' ? selection.nodes.at(-1) : undefined;
  if (last === undefined) return selection;
  if (isAuthorId(last)) return { kind: 'author', id: last };
  return isPaperId(last) ? { kind: 'paper', id: last } : selection;
}
