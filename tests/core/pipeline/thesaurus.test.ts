import { describe, expect, test } from 'vitest';
import { correctIdentities } from '../../../src/core/pipeline/correctedIdentities.ts';
import {
  correctionsOf,
  isThesaurus,
  readThesaurus,
  writeThesaurus,
} from '../../../src/core/pipeline/thesaurus.ts';
import { type MadePaper, made, resolved } from '../resolve/identity/made.ts';

const papers: readonly MadePaper[] = [
  { title: 'Birds of the north', by: ['Roe, Tom', 'Ek, Sara'] },
  { title: 'Ores of the east', by: ['Rowe, Thomas', 'Das, Uma'] },
  { title: 'Twins of the west', by: ['Li, Wei', 'Li, Wei'] },
];
const base = resolved([made('a', papers)]);

/** A thesaurus of these pairs applied. */
function follow(...pairs: readonly (readonly [label: string, replacement: string])[]) {
  const text = ['label\treplace by', ...pairs.map((pair) => pair.join('\t'))].join('\n');
  const read = correctionsOf(readThesaurus(text), base);
  const { identified, outcomes } = correctIdentities(base, read.corrections);
  return {
    names: identified.authors.map(({ name }) => name).sort(),
    codes: read.issues.map(({ code }) => code),
    messages: read.issues.map(({ message }) => message),
    outcomes,
    authors: identified.authors,
  };
}

describe('a thesaurus', () => {
  test('is known by its first line, whatever stands between its columns', () => {
    expect(isThesaurus('label\treplace by\n')).toBe(true);
    expect(isThesaurus('\ufeffLabel\tReplace by\r\na\tb')).toBe(true);
    expect(isThesaurus('id\tlabel\treplace by\n1\ta\tb')).toBe(true);
    expect(isThesaurus('label,replace by\n')).toBe(false);
    expect(isThesaurus('{"label":"replace by"}')).toBe(false);
    expect(isThesaurus('')).toBe(false);
  });

  test('is read with other columns, quotation marks and lines of any system', () => {
    expect(
      readThesaurus('id\tlabel\treplace by\r\n1\t"Roe, ""T."""\tTom Roe\r2\t\tx\n3\ty'),
    ).toEqual([
      { label: 'Roe, "T."', replacement: 'Tom Roe' },
      { label: 'y', replacement: '' },
    ]);
  });

  test('joins who bears a label with who bears what replaces it, who is called so', () => {
    const { names, outcomes, authors } = follow(['THOMAS ROWE', 'tom roe']);
    expect(outcomes.map(({ became }) => became)).toEqual(['changed', 'changed']);
    expect(names).toEqual(['Sara Ek', 'Uma Das', 'Wei Li', 'Wei Li', 'tom roe']);
    // Another thesaurus is then followed already.
    const lines = readThesaurus('label\treplace by\nThomas Rowe\ttom roe');
    expect(correctionsOf(lines, { ...base, authors })).toEqual({ corrections: [], issues: [] });
  });

  test('gives a new name, also to several at once', () => {
    const { names } = follow(['Tom Roe', 'T. Rowe-Roe'], ['Thomas Rowe', 'T. Rowe-Roe']);
    expect(names).toEqual(['Sara Ek', 'T. Rowe-Roe', 'Uma Das', 'Wei Li', 'Wei Li']);
  });

  test('is not followed where it could mean several, means nobody, or leaves out', () => {
    const { names, codes, messages } = follow(
      ['Wei Li', 'Li Wei'],
      ['Sara Ek', 'Wei Li'],
      ['Nobody', 'Tom Roe'],
      ['Uma Das', ''],
    );
    expect(names).toEqual(base.authors.map(({ name }) => name).sort());
    expect(codes).toEqual(['thesaurus-ambiguous', 'thesaurus-unknown', 'thesaurus-empty']);
    expect(messages[0]).toBe(
      '2 lines of the thesaurus could mean several authors of one name. Join them one by one instead.',
    );
  });

  test('cannot make one person of two who are on one paper', () => {
    const { names, outcomes } = follow(['Tom Roe', 'Sara Ek']);
    expect(outcomes[0]?.issues[0]?.code).toBe('correction-same-paper');
    expect(names).toContain('Sara Ek');
  });

  test('is written with a line for every other spelling but those that several bear', () => {
    const spelled = resolved([
      made('a', [
        { title: 'Looms of the north', by: ['Ek, Sara', 'Roe, Tom'] },
        { title: 'Looms of the north, again', by: ['EK, SARA', 'Roe, Tom'] },
        { title: 'Cards of the south', by: ['Éks, Sara', 'Das, Uma'] },
      ]),
    ]);
    const author = (name: string) => spelled.authors.find((one) => one.name === name);
    const [sara, uma] = [author('Sara Ek'), author('Uma Das')];
    if (!sara || !uma) throw new Error('the corpus has both');
    const more = (name: string) => ({ name, sources: [] });
    const authors = [
      { ...sara, variants: [...sara.variants, more('S. Ek'), more('S. E.')] },
      { ...uma, variants: [...uma.variants, more('S. E.')] },
    ];
    // Case alone makes no other name for VOSviewer.
    expect(writeThesaurus(authors)).toEqual({
      text: 'label\treplace by\nS. Ek\tSara Ek\n',
      leftOut: 2,
    });
  });
});
