/** Where something was said, as columns: lists of files and lines recur, so a table holds each once. */

import type { SourceRef } from '../../model/source.ts';
import { shared, steps, whole } from './codings.ts';
import { type Coding, cells, type Field, isIndex, record, wrong } from './field.ts';
import { list } from './lists.ts';

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
  checker: (from) => (cell) => (isIndex(cell, from.size('sources')) ? cell : wrong),
  decoder: (from) => {
    const places = from.table('sources') as (index: number) => readonly SourceRef[];
    return (cell) => places(cell as number);
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
  pack: (path, from, count) => {
    placeOnly.pack(`${path}.source`, from, count);
    rest.pack(path, from, count);
  },
  open: (path, from) => {
    const sourcesAt = sources.open(`${path}.source`, from);
    const restAt = rest.open(path, from);
    return (index) => {
      const [source] = sourcesAt(index);
      return { file: source?.file ?? '', line: source?.line ?? 0, ...restAt(index) } as T;
    };
  },
});

/** One that is not empty. */
const placeOnly: Field<readonly SourceRef[]> = cells(
  steps({
    ...sourceList,
    expected: 'an index into sources that leads to a place',
    checker: (from) => {
      const check = sourceList.checker(from);
      const lengths = from.tableCells('sources', 'length');
      return (cell) => {
        const known = check(cell);
        return typeof known === 'number' && lengths[known] === 0 ? wrong : known;
      };
    },
  }),
);
