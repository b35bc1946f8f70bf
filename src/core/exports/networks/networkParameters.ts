/** The parameters that all network formats share. */

import { views } from '../../scene/views/registry.ts';
import { colourParameter, sizeParameter } from '../figureParameters.ts';
import type { Parameter } from '../format.ts';

/** Which network, how much of it, and what colours and sizes mean. */
export const partParameter: Parameter = {
  id: 'part',
  label: 'Part',
  help: 'What the filter leaves, or everything whatever the filter.',
  kind: 'choice',
  default: 'filtered',
  choices: [
    { id: 'filtered', label: 'What the filter leaves' },
    { id: 'whole', label: 'Everything' },
  ],
};

const ownNetworks = [
  { id: 'authors', label: 'Co-authorship' },
  { id: 'bipartite', label: 'Authors and papers' },
  { id: 'papers', label: 'Similar papers' },
];

const networkParameter: Parameter = {
  id: 'network',
  label: 'Network',
  help: 'Which network to write, or the papers of which.',
  kind: 'choice',
  default: 'authors',
  choices: [
    ...ownNetworks,
    ...views.flatMap(({ id, label, units }) => (units ? [{ id, label }] : [])),
  ],
};

/** For formats that have no colours and sizes. */
export const plainNetworkParameters: readonly Parameter[] = [networkParameter, partParameter];

/** For formats of papers, which those of units all are. */
export const paperParameters: readonly Parameter[] = [
  { ...networkParameter, choices: ownNetworks },
  partParameter,
];

const measuresParameter: Parameter = {
  id: 'all-measures',
  label: 'All measures',
  help: 'Add every measure of the nodes; of large networks this takes a while.',
  kind: 'boolean',
  default: false,
};

export const networkParameters: readonly Parameter[] = [
  ...plainNetworkParameters,
  colourParameter,
  sizeParameter,
  measuresParameter,
];

export const pajekParameters: readonly Parameter[] = [
  ...networkParameters.filter(({ id }) => id !== 'colour' && id !== 'all-measures'),
  {
    id: 'byte-order-mark',
    label: 'Byte order mark',
    help: 'Begin with a byte order mark, by which Pajek itself knows UTF-8; other programs stumble over it.',
    kind: 'boolean',
    default: false,
  },
];
