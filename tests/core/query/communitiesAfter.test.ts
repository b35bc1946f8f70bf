import { expect, test } from 'vitest';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { defaultOptions } from '../../../src/core/model/options.ts';
import { rebuildNetworks } from '../../../src/core/pipeline/rebuildNetworks.ts';
import { communitiesAfter } from '../../../src/core/query/communitiesAfter.ts';
import { madeDataset } from '../../support/largeDataset.ts';

const withMembership = (membership: readonly number[]): Dataset => {
  const made = madeDataset(6);
  const authors = { ...made.communities.authors, membership };
  return { ...made, communities: { ...made.communities, authors } };
};

test('who holds most of the members now stands for a community; of equals the larger', () => {
  const before = withMembership([1, 1, 1, 2, 2, 3]);
  const after = withMembership([2, 2, 1, 1, 3, 4]);
  expect(communitiesAfter('authors', [1], before, after)).toEqual([2]);
  // Its two members went to 1 and 3.
  expect(communitiesAfter('authors', [2], before, after)).toEqual([1]);
  expect(communitiesAfter('authors', [1, 2, 3], before, after)).toEqual([1, 2, 4]);
  expect(communitiesAfter('authors', [9], before, after)).toEqual([]);
  const none = { ...after, authors: [] };
  expect(communitiesAfter('authors', [1, 2], before, none)).toEqual([]);
});

test('the same network made again has the same communities', async () => {
  const made = await rebuildNetworks(madeDataset(120), defaultOptions);
  const again = await rebuildNetworks(made, defaultOptions);
  const numbers = made.communities.authors.communities.map(({ number }) => number);
  expect(communitiesAfter('authors', numbers, made, again)).toEqual(numbers);
});
