/** What the picture is confined to. */

import { noFilter, sameFilter, tidyList } from '../../core/model/filter.ts';
import { isAuthorId } from '../../core/model/ids.ts';
import { viewOf } from '../../core/scene/views/registry.ts';
import { nodesOf } from '../../store/selection.ts';
import { pickNodes } from '../hooks/pickNode.ts';
import type { Command, CommandContext } from './command.ts';

/** The node that is selected, where it is one. */
const nodeIn = ({ state: { selection } }: CommandContext) =>
  selection?.kind === 'author' || selection?.kind === 'paper' ? selection.id : null;

export const filterCommands: readonly Command[] = [
  {
    id: 'select-in-sight',
    label: 'Select all that is in sight',
    words: 'everything visible box several',
    isOffered: ({ state: { view }, picture }) =>
      view !== 'table' && !viewOf(view).units && picture.current !== null,
    run: ({ state: { view }, picture }) => {
      if (view !== 'table') pickNodes(view, picture.current?.nodesInSight() ?? []);
    },
  },
  {
    id: 'reveal',
    label: 'Bring the selection into sight',
    words: 'centre center zoom',
    isOffered: ({ state }) => state.selection !== null && state.view !== 'table',
    run: ({ state }) => state.selection && state.reveal(state.selection),
  },
  {
    id: 'ego',
    label: 'Show the ego network of the selection',
    words: 'around neighbours surroundings',
    isOffered: (context) => nodeIn(context) !== null && context.state.view !== 'table',
    run: (context) => {
      const node = nodeIn(context);
      const { filter, setFilter } = context.state;
      if (node) setFilter({ around: { node, radius: filter.around?.radius ?? 1 } });
    },
  },
  {
    id: 'only-these',
    label: 'Show the selected authors alone',
    words: 'restrict confine filter',
    isOffered: ({ state }) => nodesOf(state.selection).some(isAuthorId),
    run: ({ state }) =>
      state.setFilter({ roster: tidyList(nodesOf(state.selection).filter(isAuthorId)) }),
  },
  {
    id: 'hide',
    label: 'Hide what is selected',
    words: 'filter remove',
    isOffered: ({ state }) => nodesOf(state.selection).length > 0,
    run: ({ state: { filter, selection, setFilter } }) =>
      setFilter({ hidden: tidyList([...(filter.hidden ?? []), ...nodesOf(selection)]) }),
  },
  {
    id: 'show-everything',
    label: 'Show everything',
    words: 'filter reset remove clear',
    isOffered: ({ state }) => !sameFilter(state.filter, noFilter),
    run: ({ state }) => state.showEverything(),
  },
];
