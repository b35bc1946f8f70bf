import { describe, expect, test } from 'vitest';
import { authorId, paperId } from '../../src/core/model/ids.ts';
import {
  mostSelected,
  parseSelection,
  type Selection,
  selectCommunities,
  selectNodes,
  toggleNode,
} from '../../src/store/selection.ts';
import { readTableColumns } from '../../src/store/tableSlice.ts';

const [ada, charles, notes] = [authorId('ada'), authorId('charles'), paperId('notes')];

describe('several selected', () => {
  test('one is added and taken away at a time; a last one is a node like any other', () => {
    const one = toggleNode(null, ada);
    expect(one).toEqual({ kind: 'author', id: ada });
    const two = toggleNode(one, notes);
    expect(two).toEqual({ kind: 'several', nodes: [ada, notes] });
    expect(toggleNode(two, ada)).toEqual({ kind: 'paper', id: notes });
    expect(toggleNode(one, ada)).toBeNull();
  });

  test('whatever nodes a selection is of go on being selected', () => {
    const edge: Selection = { kind: 'edge', source: ada, target: charles };
    expect(toggleNode(edge, notes)).toEqual({ kind: 'several', nodes: [ada, charles, notes] });
    const community: Selection = { kind: 'community', of: 'authors', number: 1 };
    expect(toggleNode(community, ada)).toEqual({ kind: 'author', id: ada });
  });

  test('each counts once, and no more than the most', () => {
    expect(selectNodes([ada, ada, charles])).toEqual({ kind: 'several', nodes: [ada, charles] });
    expect(selectNodes([ada, ada])).toEqual({ kind: 'author', id: ada });
    const many = selectNodes(Array.from({ length: 600 }, (_, i) => authorId(`n${i}`)));
    expect(many?.kind === 'several' && many.nodes.length).toBe(mostSelected);
  });

  test('an address that names one twice, one alone or something else selects nothing', () => {
    for (const text of ['several:a:ada', 'several:a:ada|a:ada', 'several:a:ada|x', 'several:']) {
      expect(parseSelection(text)).toBeNull();
    }
  });
});

test('two communities are a pair whichever comes first; one and the same is itself', () => {
  const pair = { kind: 'communityPair', of: 'authors', numbers: [2, 7] };
  expect(selectCommunities('authors', 7, 2)).toEqual(pair);
  expect(parseSelection('communities:authors:7|2')).toEqual(pair);
  expect(parseSelection('communities:authors:2|2')).toBeNull();
  expect(selectCommunities('papers', 3, 3)).toEqual({ kind: 'community', of: 'papers', number: 3 });
});

test('chosen columns are read back; what is no list of columns is let go', () => {
  const kept = { Authors: ['papers', 'core'], Papers: 'all', Edges: [1] };
  expect(readTableColumns(kept)).toEqual({ tableColumns: { Authors: ['papers', 'core'] } });
  for (const nothing of [null, 7, 'Authors']) expect(readTableColumns(nothing)).toEqual({});
});
