/** Sentences as columns: what many say alike, and what each quotes or counts. */

import { shared } from './codings.ts';
import { broken } from './columnStore.ts';
import { type Field, isIndex, mostValues, wrong } from './field.ts';

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
  read: (path, from, count) => {
    const patterns = from.column(path, count, null);
    const known = from.table('sentences').map((sentence) => String(sentence).split(gap));
    let total = 0;
    for (let i = 0; i < count; i++) {
      const cell = patterns.cells[i];
      if (cell === null) continue;
      if (!isIndex(cell, known.length)) throw patterns.wrong(i, `${pattern.expected}, or null`);
      total += (known[cell]?.length ?? 1) - 1;
    }
    if (total > mostValues) throw broken(`${path} has ${total} gaps, which cannot be`);
    const fillings = from.column(`${path}.fills`, total);
    const decodeFilling = filling.decoder(from);
    let at = 0;
    let atFilling = 0;
    return () => {
      const cell = patterns.cells[at++];
      if (typeof cell !== 'number') return undefined;
      const [first = '', ...others] = known[cell] ?? [];
      let sentence = first;
      for (const other of others) {
        const part = decodeFilling(fillings.cells[atFilling]);
        if (part === wrong) throw fillings.wrong(atFilling, filling.expected);
        atFilling++;
        sentence += part + other;
      }
      return sentence;
    };
  },
};

/** The same where there always is one. */
export const sentence: Field<string> = {
  write: optionalSentence.write,
  read: (path, from, count) => {
    const next = optionalSentence.read(path, from, count);
    return () => {
      const value = next();
      if (value === undefined) throw broken(`${path} lacks a sentence`);
      return value;
    };
  },
};
