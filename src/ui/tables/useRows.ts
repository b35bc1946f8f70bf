/** Selecting from a table, and knowing what is selected. */

import { useApp } from '../../store/appStore.ts';
import { type Selection, sameSelection } from '../../store/selection.ts';

/** What a table needs to know of the selection; `selectionOf` says what a row stands for. */
export function useRows<Row>(selectionOf: (row: Row) => Selection) {
  const selection = useApp((state) => state.selection);
  const reveal = useApp((state) => state.reveal);
  return {
    isSelected: (row: Row) => sameSelection(selection, selectionOf(row)),
    onSelect: (row: Row) => reveal(selectionOf(row)),
  };
}
