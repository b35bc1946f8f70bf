/** JSON in pieces. */

/** A list of so many items, each on a line; what is undefined in an item is left out. */
export const jsonList = (count: number, itemAt: (index: number) => unknown): Generator<string> =>
  jsonLines(upTo(count), itemAt);

function* upTo(count: number): Generator<number> {
  for (let i = 0; i < count; i++) yield i;
}

/** The same of whatever there is one after the other. */
export function* jsonLines<T>(all: Iterable<T>, itemOf: (one: T) => unknown): Generator<string> {
  let before = '[\n';
  for (const one of all) {
    yield `${before}${JSON.stringify(itemOf(one))}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]' : '\n]';
}
