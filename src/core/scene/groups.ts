/** Which group a node belongs to, by community or by year: its colour and its legend entry. */

import type { Dataset } from '../model/dataset.ts';
import type { Community, CommunityStructure } from '../model/network.ts';
import { measureOf } from './choices.ts';
import type { FilterSources } from './filters/filterPart.ts';
import { type NetworkColumns, unknownYear } from './networkColumns.ts';
import type { Cue, SceneOptions, Theme } from './scene.ts';
import { communityStyle, distinctCommunities, rampColour, themes } from './theme.ts';
import { baseOf, viewOf } from './views/registry.ts';

export interface Group {
  readonly key: string;
  readonly label: string;
  readonly fill: string;
  readonly cue: Cue;
  /** Place in the legend, lowest first. */
  readonly order: number;
}

export interface Grouping {
  readonly title: string;
  readonly note?: string;
  /** By position in `dataset.authors`. */
  readonly ofAuthor: (index: number) => Group;
  /** By position in `dataset.papers`. */
  readonly ofPaper: (index: number) => Group;
}

/** The grouping that the options ask for; of papers, those of the filter's years count. */
export function groupNodes(
  dataset: Dataset,
  network: NetworkColumns,
  counted: Uint8Array,
  options: SceneOptions,
  { measured }: Pick<FilterSources, 'measured'> = {},
): Grouping {
  const id = baseOf(options.view) === 'papers' ? undefined : measureOf(options.colourBy);
  const measure = id === undefined ? undefined : measured?.(id);
  if (measure) return measure.grouping(options.theme, Object.keys(options.filter ?? {}).length > 0);
  return options.colourBy === 'year'
    ? byYear(network, counted, options)
    : byCommunity(dataset, network, options);
}

/** Numbers rise from 1; those of communities whose members all went are left out. */
function communityOf(
  { communities }: CommunityStructure,
  number: number | undefined,
): Community | undefined {
  if (number === undefined) return undefined;
  let [low, high] = [0, Math.min(number, communities.length) - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((communities[middle]?.number ?? number) <= number) low = middle;
    else high = middle - 1;
  }
  const found = communities[low];
  return found?.number === number ? found : undefined;
}

/** Beyond so many communities, those of a single member share one entry. */
const singletonsShown = 8;

function communityGroup(
  structure: CommunityStructure,
  number: number | undefined,
  theme: Theme,
  alone: string,
): Group {
  const neutral = { fill: themes[theme].neutral, cue: 'plain' } as const;
  const community = communityOf(structure, number);
  if (community === undefined) {
    return { key: 'none', label: 'No community', ...neutral, order: 1e6 };
  }
  if (community.size === 1 && structure.communities.length > singletonsShown) {
    return { key: 'alone', label: alone, ...neutral, order: 1e6 - 2 };
  }
  if (community.number > distinctCommunities) {
    return { key: 'other', label: 'Other communities', ...neutral, order: 1e6 - 3 };
  }
  const style = communityStyle(community.number, theme);
  const { number: order, name } = community;
  return { key: `community-${order}`, label: name, ...style, order };
}

function communityGroups(
  structure: CommunityStructure,
  membership: Uint32Array,
  theme: Theme,
  alone: string,
) {
  const made = new Map<number, Group>();
  return (position: number): Group => {
    const number = membership[position] ?? 0;
    const known = made.get(number);
    if (known) return known;
    const group = communityGroup(structure, number, theme, alone);
    made.set(number, group);
    return group;
  };
}

function byCommunity(
  dataset: Dataset,
  { byPaper, membership }: NetworkColumns,
  options: SceneOptions,
): Grouping {
  const { authors, papers } = dataset.communities;
  const ofAuthor = communityGroups(
    authors,
    membership.authors,
    options.theme,
    'Authors without co-authors',
  );
  if (options.view === 'papers') {
    return {
      title: viewOf(options.view).legend.community,
      ...remark(papers),
      ofAuthor,
      ofPaper: communityGroups(papers, membership.papers, options.theme, 'Papers unlike any other'),
    };
  }
  const unnamed: Group = {
    key: 'unnamed',
    label: 'Papers that name no author',
    fill: themes[options.theme].neutral,
    cue: 'plain',
    order: 1e6 - 1,
  };
  return {
    title: viewOf(options.view).legend.community,
    ...remark(authors),
    ofAuthor,
    ofPaper: (position) => {
      const members = byPaper.items.subarray(byPaper.start[position], byPaper.start[position + 1]);
      return mostFrequent(Array.from(members, ofAuthor)) ?? unnamed;
    },
  };
}

/** A remark for the legend where the division is not to be relied upon. */
function remark(structure: CommunityStructure): { readonly note?: string } {
  return structure.strength === 'clear' ? {} : { note: structure.verdict };
}

/** The group that occurs most often; among equals the one that stands first in the legend. */
function mostFrequent(groups: readonly Group[]): Group | undefined {
  const counts = new Map<Group, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  let best: Group | undefined;
  for (const [group, count] of counts) {
    const record = best === undefined ? 0 : (counts.get(best) ?? 0);
    if (count > record || (count === record && best && group.order < best.order)) best = group;
  }
  return best;
}

/** By author: the mean year of the papers that count; NaN where none has one. */
function meanYears({ authors, authorships, year }: NetworkColumns, counted: Uint8Array) {
  const sum = new Float64Array(authors);
  const known = new Uint32Array(authors);
  for (let i = 0; i < authorships.source.length; i++) {
    const author = authorships.source[i] ?? 0;
    const paper = (authorships.target[i] ?? 0) - authors;
    const own = year[paper] ?? unknownYear;
    if (own === unknownYear || counted[paper] !== 1) continue;
    sum[author] = (sum[author] ?? 0) + own;
    known[author] = (known[author] ?? 0) + 1;
  }
  return sum.map((total, author) => total / (known[author] ?? 0));
}

/** Years a bin spans, so that at most twelve bins cover `span` years. */
const binWidth = (span: number): number =>
  [1, 2, 5, 10, 20, 50, 100].find((width) => span / width <= 12) ?? Math.ceil(span / 12);

function byYear(network: NetworkColumns, counted: Uint8Array, options: SceneOptions): Grouping {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const [paper, year] of network.year.entries()) {
    if (year === unknownYear || counted[paper] !== 1) continue;
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  const width = first <= last ? binWidth(last - first + 1) : 1;
  const firstBin = Math.floor(first / width);
  const bins = Math.floor(last / width) - firstBin;
  const made = new Map<number, Group>();
  const unknown: Group = {
    key: 'year-unknown',
    label: 'Year unknown',
    fill: themes[options.theme].unknownYear,
    cue: 'dashed',
    order: 1e6,
  };
  const group = (year: number): Group => {
    if (Number.isNaN(year) || year === unknownYear) return unknown;
    const bin = Math.floor(Math.round(year) / width);
    const known = made.get(bin);
    if (known) return known;
    const from = bin * width;
    const created: Group = {
      key: `year-${from}`,
      label: width === 1 ? String(from) : `${from}–${from + width - 1}`,
      fill: rampColour(bins <= 0 ? 1 : (bin - firstBin) / bins, options.theme),
      cue: 'plain',
      order: bin,
    };
    made.set(bin, created);
    return created;
  };
  const means = meanYears(network, counted);
  return {
    title: viewOf(options.view).legend.year,
    ofAuthor: (position) => group(means[position] ?? Number.NaN),
    ofPaper: (position) => group(network.year[position] ?? unknownYear),
  };
}

/** The community of a node for use in a sentence: `community 2 (name)`, or nothing. */
export function communityPhrase(structure: CommunityStructure, position: number): string {
  const community = communityOf(structure, structure.membership.at(position));
  if (community === undefined || community.size < 2) return '';
  return `community ${community.number}: ${community.name}`;
}
