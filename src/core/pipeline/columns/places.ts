/** Where something was said, as columns: lists of files and lines recur, so a table holds each once. */

import type { SourceRef } from '../../model/source.ts';
import { shared, steps, whole } from './codings.ts';
import { broken } from './columnStore.ts';
import { type Coding, cells, type Field, list, record, wrong } from './field.ts';

/** The table of lists of places. */
export const sourceLists: Field<readonly SourceRef[]> = list(
  record<SourceRef>({
    file: cells(shared('files')),
    // The lines of one list rise, and so do those of many lists one after the other.
    line: cells(steps(whole(1))),
  }),
  { listed: true },
);

/** A list of places as its index among those. Papers and authorships follow their order, mostly. */
const sourceList: Coding<readonly SourceRef[]> = {
  expected: 'an index into sources',
  encoder: (out) => {
    const { indices, values } = out.table('sources');
    const fileOf = shared<string>('files').encoder(out);
    // Numbers are quicker to look up than texts: the file above, the line below 32 bits.
    const place = ({ file, line }: SourceRef) => Number(fileOf(file)) * 4_294_967_296 + line;
    return (sources) => {
      const [first] = sources;
      const key = sources.length === 1 && first ? place(first) : sources.map(place).join();
      const known = indices.get(key);
      if (known !== undefined) return known;
      indices.set(key, values.length);
      return values.push(sources) - 1;
    };
  },
  decoder: (from) => {
    const lists = from.table('sources') as readonly (readonly SourceRef[])[];
    return (cell) => (typeof cell === 'number' && lists[cell]) || wrong;
  },
};

/** All places that say something. */
export const sources: Field<readonly SourceRef[]> = cells(steps(sourceList));

/** An object that stands in one place: that, and the columns of its other properties. */
export const placed = <T extends SourceRef>(rest: Field<Omit<T, keyof SourceRef>>): Field<T> => ({
  write: (path, out) => {
    const putSource = sources.write(`${path}.source`, out);
    const putRest = rest.write(path, out);
    return (value) => {
      putSource([value]);
      putRest(value);
    };
  },
  read: (path, from, count) => {
    const nextSource = sources.read(`${path}.source`, from, count);
    const nextRest = rest.read(path, from, count);
    return () => {
      const [source] = nextSource();
      if (!source) throw broken(`${path}.source leads to no place`);
      const { file, line } = source;
      return { file, line, ...nextRest() } as T;
    };
  },
});
