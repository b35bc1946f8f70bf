/** The papers that belong to what is selected, where they can be asked for. */

import type { Dataset } from '../../core/model/dataset.ts';
import type { PapersAsked } from '../../store/datasetSlice.ts';
import { indexOf } from '../../store/derived.ts';
import type { Selection } from '../../store/selection.ts';

/** Null: nothing is selected, or nothing that papers belong to. */
export function papersOfSelection(
  dataset: Dataset,
  selection: Selection | null,
): PapersAsked | null {
  switch (selection?.kind) {
    case 'author': {
      const written = indexOf(dataset).authorshipsOf(selection.id);
      return { kind: 'papers', ids: [...new Set(written.map(({ paper }) => paper))] };
    }
    case 'paper':
      return { kind: 'papers', ids: [selection.id] };
    case 'several':
      return { kind: 'several', nodes: selection.nodes };
    case 'community':
    case 'communityPair':
      return selection;
    default:
      return null;
  }
}
