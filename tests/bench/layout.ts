/**
 * How fast and how good the layout is: ours, graphology's ForceAtlas2 (500 iterations, Barnes-Hut,
 * settings inferred) and d3-force (300 ticks), on the same networks, one after the other, several
 * times over. `npm run bench:layout [-- sizes] [-- --ours]`; `COTERIE_DATA` holds real networks.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { detectCommunities } from '../../src/core/analysis/communities.ts';
import { layoutNetwork } from '../../src/core/layout/layoutNetwork.ts';
import type { LayoutNetwork } from '../../src/core/layout/network.ts';
import { createRandom } from '../../src/core/model/random.ts';
import { type Scores, scoresOf } from './layoutScores.ts';
import { coauthorNetwork } from './madeNetworks.ts';
