/** Nodes that were put somewhere by hand, which stay there whatever the layout says. */

/** A place in layout units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The moved nodes of one view, by their ids. */
export type Moves = Readonly<Record<string, Point>>;

/** The moved nodes of each view that has some. */
export type MovedInViews = Readonly<Record<string, Moves>>;

/** Nothing was moved. */
export const noMoves: Moves = {};

/** Layouts are some ten thousand units wide; nobody drags a node farther than this. */
const farthest = 1e7;

const isPlace = (n: unknown): n is number => typeof n === 'number' && Math.abs(n) <= farthest;

/** Reads what somebody kept; what is not of the form is left out. */
export function parseMoves(given: unknown): Moves {
  if (typeof given !== 'object' || given === null) return noMoves;
  return Object.fromEntries(
    Object.entries(given).flatMap(([id, place]: [string, unknown]) => {
      if (typeof place !== 'object' || place === null) return [];
      const { x, y } = place as Partial<Point>;
      return isPlace(x) && isPlace(y) ? [[id, { x, y }]] : [];
    }),
  );
}
