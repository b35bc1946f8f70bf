/**
 * `npm run accept:joi`: the co-authorship network of the Journal of Informetrics (VOSviewer's own
 * example, when present in COTERIE_DATA/graph) drawn twice by our scene: with our communities and
 * positions, and with VOSviewer's. Writes two PNG files to look at, and fails unless ours has 40
 * names or more at 1440 × 900 and every community is named.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rasterise } from '../../src/cli/rasterise.ts';
import { describeCommunities } from '../../src/core/analysis/communities.ts';
import { linksOf } from '../../src/core/graph/links.ts';
import { layoutNetwork } from '../../src/core/layout/layoutNetwork.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { authorId } from '../../src/core/model/ids.ts';
import type { CommunityStructure, Positions } from '../../src/core/model/network.ts';
import { defaultOptions } from '../../src/core/model/options.ts';
import { buildPicture } from '../../src/core/scene/buildPicture.ts';
import { composeFigure } from '../../src/core/scene/composeFigure.ts';
import { termTable } from '../../src/core/text/termTable.ts';
import { print } from './print.ts';

interface Network {
  readonly items: readonly {
    readonly id: number;
    readonly label: string;
    readonly x: number;
    readonly y: number;
    readonly cluster: number;
    readonly weights: { readonly Documents: number };
  }[];
  readonly links: readonly {
    readonly source_id: number;
    readonly target_id: number;
    readonly strength: number;
  }[];
}

/** `van eck, nj` → `van Eck, N. J.` is not tried: names stay as VOSviewer has them. */
const idOf = (item: number) => authorId(`item-${String(item).padStart(6, '0')}`);

const none: Positions = { x: [], y: [] };
const noStructure: CommunityStructure = {
  communities: [],
  membership: [],
  confidence: [],
  modularity: 0,
  louvainResolution: 1,
  runs: 0,
  tied: 0,
  strength: 'none',
  verdict: '',
};

function datasetOf({ items, links }: Network, structure: CommunityStructure, places: Positions) {
  const dataset: Dataset = {
    format: 'coterie-dataset',
    version: 1,
    generator: 'Coterie',
    options: defaultOptions,
    files: [{ name: 'JOI', bytes: 0, format: null, records: 0 }],
    papers: [],
    authors: items.map(({ id, label }) => ({
      id: idOf(id),
      name: label,
      variants: [],
      identifiers: [],
      profile: { citations: [], hIndex: [], papers: [] },
      evidence: [],
      flags: [],
    })),
    nearMisses: [],
    authorships: [],
    coauthorships: edgesOf(links),
    similarities: [],
    communities: { authors: structure, papers: noStructure },
    layouts: { authors: places, bipartite: places, papers: none },
    papersOverAuthorLimit: 0,
    issues: [],
  };
  return dataset;
}

const edgesOf = (links: Network['links']) =>
  links
    .map(({ source_id, target_id, strength }) => {
      const [source, target] = [source_id, target_id].sort((a, b) => a - b).map(idOf);
      return { source, target, papers: [], weightFull: strength, weightFractional: strength };
    })
    .flatMap(({ source, target, ...rest }) =>
      source && target ? [{ source, target, ...rest }] : [],
    )
    .sort((a, b) =>
      a.source < b.source || (a.source === b.source && a.target < b.target) ? -1 : 1,
    );

/** VOSviewer's clusters in our terms: numbered by falling size, named after their largest members. */
function theirs({ items }: Network): CommunityStructure {
  const members = new Map<number, Network['items'][number][]>();
  for (const item of items) {
    members.set(item.cluster, [...(members.get(item.cluster) ?? []), item]);
  }
  const ordered = [...members].sort(([a, m], [b, n]) => n.length - m.length || a - b);
  const numberOf = new Map(ordered.map(([cluster], i) => [cluster, i + 1]));
  return {
    ...noStructure,
    strength: 'clear',
    communities: ordered.map(([, own], i) => {
      const leaders = own.toSorted((a, b) => b.weights.Documents - a.weights.Documents).slice(0, 2);
      return {
        number: i + 1,
        name: leaders.map(({ label }) => label).join('; '),
        size: own.length,
        leaders: leaders.map(({ id }) => idOf(id)),
        terms: [],
        stability: 1,
      };
    }),
    membership: items.map(({ cluster }) => numberOf.get(cluster) ?? 0),
    confidence: items.map(() => 1),
  };
}

async function draw(dataset: Dataset, file: string) {
  const picture = buildPicture(dataset, {
    view: 'authors',
    colourBy: 'community',
    sizeBy: 'degree',
    theme: 'light',
  });
  const measures = { width: 1440, height: 900, legend: true, transparent: false };
  const drawing = composeFigure(picture, measures);
  writeFileSync(file, await rasterise(drawing, 1));
  const texts = drawing.items.flatMap((item) => (item.kind === 'text' ? [item] : []));
  const names = texts.filter(({ halo }) => halo !== undefined).map(({ text }) => text);
  const labelled = dataset.authors.filter(({ name }) =>
    names.some((text) => name.startsWith(text)),
  );
  const { communities, membership } = dataset.communities.authors;
  const shown = new Set(labelled.map(({ id }) => id));
  const named = new Set(
    dataset.authors.flatMap(({ id }, i) => (shown.has(id) ? [membership.at(i)] : [])),
  );
  const nameless = communities.filter(({ number, size }) => size > 1 && !named.has(number));
  return { labels: labelled.length, communities: communities.length, nameless };
}

const source = join(
  process.env.COTERIE_DATA ?? '',
  'graph/JOI_2007-2016_co-authorship_network.json',
);
if (!existsSync(source)) {
  print('COTERIE_DATA has no graph/JOI_2007-2016_co-authorship_network.json: skipped.');
} else {
  const { network } = JSON.parse(readFileSync(source, 'utf8')) as { network: Network };
  const items = network.items.toSorted((a, b) => a.id - b.id);
  const sorted: Network = { ...network, items };
  const bare = datasetOf(sorted, noStructure, none);
  const authors = bare.authors.slice();
  const links = linksOf(authors, bare.coauthorships.slice(), ({ weightFull }) => weightFull);
  const structure = await describeCommunities(
    links,
    authors.map(({ id, name }, i) => ({
      id,
      name,
      standing: items[i]?.weights.Documents ?? 0,
      texts: [],
    })),
    termTable([]),
    defaultOptions,
    'leaders',
  );
  const placed = layoutNetwork(
    {
      radii: items.map(({ weights }) => 13 + 3 * Math.sqrt(weights.Documents)),
      edges: Array.from(links.weights, (weight, e) => ({
        source: links.sources[e] ?? 0,
        target: links.targets[e] ?? 0,
        weight,
      })),
      groups: [...structure.membership],
    },
    defaultOptions.seed,
  );
  // VOSviewer counts y upwards; its unit is brought to the spread of ours.
  const spread = Math.max(...placed.x) - Math.min(...placed.x);
  const xs = items.map(({ x }) => x);
  const unit = spread / (Math.max(...xs) - Math.min(...xs));
  const given: Positions = {
    x: items.map(({ x }) => x * unit),
    y: items.map(({ y }) => -y * unit),
  };
  const folder = 'test-results/joi';
  mkdirSync(folder, { recursive: true });
  const ours = await draw(datasetOf(sorted, structure, placed), join(folder, 'coterie.png'));
  const other = await draw(datasetOf(sorted, theirs(sorted), given), join(folder, 'vosviewer.png'));
  for (const [who, { labels, communities, nameless }] of [
    ['Coterie', ours],
    ['VOSviewer’s positions', other],
  ] as const) {
    print(
      `${who}: ${labels} names, ${communities - nameless.length} of ${communities} communities named`,
    );
  }
  const fine = ours.labels >= 40 && ours.nameless.length === 0;
  print(
    fine ? `Two figures are in ${folder}.` : 'Not shown: 40 names, and one in every community.',
  );
  process.exitCode = fine ? 0 : 1;
}
