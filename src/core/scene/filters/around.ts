/** The ego network of a node in what the other parts leave. */

import type { EgoRadius } from '../../model/filter.ts';
import { isAuthorId, isPaperId } from '../../model/ids.ts';
import { counted } from '../../text/wording.ts';
import { keepAround } from '../surroundings.ts';
import { declarePart } from './filterPart.ts';

const radii: readonly EgoRadius[] = [1, 2, 3];

export const around = declarePart<'around'>({
  part: 'around',
  label: 'Ego network',
  key: 'around',
  flag: 'around',
  form: 'id,steps',
  help: 'The network around an author or a paper, 1 to 3 steps wide, such as a:wenhao-zhang,2.',
  views: ['authors', 'bipartite', 'papers'],
  write: ({ node, radius }, readable) => `${readable(node)},${radius}`,
  read: (text) => {
    const [, node = '', digit] = /^(.+),(\d)$/su.exec(text) ?? [];
    const radius = radii.find((candidate) => candidate === Number(digit));
    if (radius === undefined || !(isAuthorId(node) || isPaperId(node))) return undefined;
    return { node, radius };
  },
  words: ({ node, radius }, names) => `at most ${counted(radius, 'step')} from ${names.node(node)}`,
  nodes: ({ node }) => [node],
  follow: (value, next) => {
    const node = next(value.node);
    return node ? { ...value, node } : undefined;
  },
  leave: ({ node, radius }, { kept, edges }, { network, view, ends, sources }) =>
    keepAround(network, view, kept, { ends, edges }, sources.placeOf(node), radius),
});
