/** Places inside a JSON text, as `message.items[*]`, compiled so that a scanner can follow them. */

/** A step on the way to places: where each key, any key, or an item of a list leads. */
export interface PathStep {
  readonly keys: ReadonlyMap<string, PathStep>;
  readonly anyKey: PathStep | undefined;
  readonly item: PathStep | undefined;
  /** The place itself, as it was written, when records stand here. */
  readonly place: string | undefined;
}

interface OpenStep {
  keys: Map<string, OpenStep>;
  anyKey: OpenStep | undefined;
  item: OpenStep | undefined;
  place: string | undefined;
}

const emptyStep = (): OpenStep => ({
  keys: new Map(),
  anyKey: undefined,
  item: undefined,
  place: undefined,
});

/**
 * `''` is each value at the top (one, or one a line), `[*]` an item of a list, `*` the value of any
 * key: `[*].results[*]`, `data[*]`, `*[*]`.
 */
export function compilePlaces(places: readonly string[]): PathStep {
  const root = emptyStep();
  for (const place of places) {
    let step = root;
    for (const part of place.match(/\[\*\]|[^.[\]]+/gu) ?? []) {
      if (part === '[*]') {
        step.item ??= emptyStep();
        step = step.item;
      } else if (part === '*') {
        step.anyKey ??= emptyStep();
        step = step.anyKey;
      } else {
        const next = step.keys.get(part) ?? emptyStep();
        step.keys.set(part, next);
        step = next;
      }
    }
    step.place = place;
  }
  return root;
}

/** Where a key leads from a step. */
export const stepInto = (step: PathStep | undefined, key: string): PathStep | undefined =>
  step?.keys.get(key) ?? step?.anyKey;
