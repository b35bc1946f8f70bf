import { expect, test } from 'vitest';
import { authorId } from '../../src/core/model/ids.ts';
import { readKeptRoster, rosterElsewhere } from '../../src/store/rosterSlice.ts';

const ada = authorId('ada-lovelace');

test('a kept roster is read as it was, and what is none is let go', () => {
  const roster = {
    text: 'Lovelace, Ada\nX',
    choices: { x: null, 'ada lovelace': ada },
    members: [ada],
    lit: true,
  };
  expect(readKeptRoster(JSON.parse(JSON.stringify(roster)))).toEqual({ roster });
  for (const other of [null, 'Ada', 3, {}, { text: 4 }]) expect(readKeptRoster(other)).toEqual({});
  expect(
    readKeptRoster({ text: 'X', choices: { a: 7, b: 'p:paper', c: ada }, members: [ada, 1, 'x'] }),
  ).toEqual({ roster: { text: 'X', choices: { c: ada }, members: [ada], lit: false } });
});

test('before another dataset the list stays, and who they are is open', () => {
  const roster = { text: 'X', choices: { x: ada }, members: [ada], lit: true };
  expect(rosterElsewhere(roster)).toEqual({ text: 'X', choices: {}, members: [], lit: true });
  expect(rosterElsewhere(null)).toBeNull();
});
