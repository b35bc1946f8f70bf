/** What finds nodes of a large picture by place. It is made with the columns, in the worker. */

import type { FieldColumns } from './field.ts';
import { cellsOf, type FieldCells } from './fieldGrid.ts';
import { type SquareLayer, squaresOf } from './hierarchy.ts';

/** Plain data: it can be sent from a worker. */
export interface FieldLookups {
  /** For `makeHierarchy`. */
  readonly squares: readonly SquareLayer[];
  /** For `makeFieldGrid`. */
  readonly cells: FieldCells;
}

/** Linear. */
export const lookupsOf = (field: FieldColumns): FieldLookups => ({
  squares: squaresOf(field),
  cells: cellsOf(field),
});

/** The buffers, for handing over rather than copying. */
export const buffersOfLookups = ({ squares, cells }: FieldLookups): ArrayBuffer[] =>
  [...squares.flatMap(({ start, ranks }) => [start, ranks]), cells.start, cells.nodes].map(
    ({ buffer }) => buffer as ArrayBuffer,
  );
