import { expect, test } from 'vitest';
import { authorId, paperId } from '../../../src/core/model/ids.ts';
import { affiliationsOf } from '../../../src/core/query/affiliations.ts';

const authorship = (line: number, ...names: readonly string[]) => ({
  paper: paperId(`p${line}`),
  author: authorId('a'),
  printed: [{ file: 'a.ris', line, rawName: 'A', affiliations: names.map((name) => ({ name })) }],
});

test('each address stands once, however it is spelt, the most often printed first', () => {
  const found = affiliationsOf([
    authorship(9, 'Univ. Bergen, Norway', 'Loom Institute'),
    authorship(3, 'LOOM INSTITUTE.'),
  ]);
  expect(found.map(({ name, sources }) => [name, sources.map(({ line }) => line)])).toEqual([
    ['Loom Institute', [3, 9]],
    ['Univ. Bergen, Norway', [9]],
  ]);
});
