/** Sentences as columns: what many say alike, and what each quotes or counts. */

import { shared } from './codings.ts';
import { broken, type ColumnsIn } from './columnStore.ts';
import { cells, type Field } from './field.ts';
import { mostValues } from './lists.ts';
import { cellsOf, packNumbers, packStarts } from './packed.ts';

/** What differs from sentence to sentence; `{}` itself, so that it can stand for that. */
const varying = /(?<=“)[^“”{}]*(?=”)|\d+|\{\}/gu;
const gap = '{}';

const pattern = shared<string>('sentences');
const filling = shared<string>('names');

/**
 * A sentence as a pattern with `{}` for what is quoted or counted, and a column below it with what
 * fills these gaps. `null` in the column of patterns: there is no sentence.
 */
export const optionalSentence: Field<string | undefined> = {
  write: (path, out) => {
    const patterns = out.column(path, null);
    const fillings = out.column(`${path}.fills`);
    const encodePattern = pattern.encoder(out);
    const encodeFilling = filling.encoder(out);
    return (sentence) => {
      if (sentence === undefined) {
        patterns.push(null);
        return;
      }
      const fixed = sentence.replace(varying, (part) => {
        fillings.push(encodeFilling(part));
        return gap;
      });
      patterns.push(encodePattern(fixed));
    };
  },
  pack: (path, from, count) => packSentences(path, from, count, false),
  open: (path, from) => {
    const patterns = from.column(path);
    const starts = from.column(`${path}.fills.starts`);
    if (!patterns || !starts) return () => undefined;
    const patternAt = cellsOf(patterns);
    const startAt = cellsOf(starts) as (index: number) => number;
    const known = from.table('sentences') as (index: number) => string;
    const fillAt = fills.open(`${path}.fills`, from);
    return (index) => {
      const own = patternAt(index);
      if (own === null) return undefined;
      let at = startAt(index);
      return known(own as number).replaceAll(gap, () => fillAt(at++));
    };
  },
};

/** The same where there always is one. */
export const sentence: Field<string> = {
  write: optionalSentence.write,
  pack: (path, from, count) => packSentences(path, from, count, true),
  open: (path, from) => optionalSentence.open(path, from) as (index: number) => string,
};

const fills = cells(filling);

function packSentences(path: string, from: ColumnsIn, count: number, required: boolean): void {
  const patterns = from.column(path, count, required && count > 0 ? undefined : null);
  if (!patterns) return;
  const gapsIn = from.tableCells('sentences').map((one) => String(one).split(gap).length - 1);
  const check = pattern.checker(from);
  const indices = new Float64Array(count);
  const gaps = new Float64Array(count);
  let total = 0;
  for (let i = 0; i < count; i++) {
    const cell = patterns.cells[i];
    const index = cell === null && !required ? Number.NaN : check(cell);
    if (typeof index !== 'number') {
      throw patterns.wrong(i, `${pattern.expected}${required ? '' : ', or null'}`);
    }
    indices[i] = index;
    gaps[i] = gapsIn[index] ?? 0;
    total += gaps[i] ?? 0;
  }
  if (total > mostValues) throw broken(`${path} has ${total} gaps, which cannot be`);
  from.put(path, packNumbers(indices));
  from.put(`${path}.fills.starts`, packStarts(gaps));
  fills.pack(`${path}.fills`, from, total);
}
