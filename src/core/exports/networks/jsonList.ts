/** JSON in pieces. */

/** A list of so many items, each on a line; what is undefined in an item is left out. */
export function* jsonList(count: number, itemAt: (index: number) => unknown): Generator<string> {
  yield '[';
  for (let i = 0; i < count; i++) yield `${i === 0 ? '\n' : ',\n'}${JSON.stringify(itemAt(i))}`;
  yield count === 0 ? ']' : '\n]';
}
