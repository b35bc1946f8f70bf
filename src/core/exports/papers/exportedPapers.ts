/** Papers as all bibliographic formats write them. */

import { placesOf } from '../../graph/places.ts';
import type { Author, Authorship } from '../../model/author.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { PartialDate } from '../../model/date.ts';
import { type Filter, noFilter } from '../../model/filter.ts';
import type { IdentifierScheme } from '../../model/identifier.ts';
import type { PaperId } from '../../model/ids.ts';
import type { Paper } from '../../model/paper.ts';
import { UserError } from '../../model/progress.ts';
import { preferred } from '../../model/source.ts';
import { type DatasetIndex, indexDataset } from '../../query/datasetIndex.ts';
import { uniqueSlugs } from '../../resolve/uniqueSlugs.ts';
import { filterNetwork } from '../../scene/filterNetwork.ts';
import { filterSourcesOf } from '../../scene/filterSources.ts';
import { filterFor } from '../../scene/filters/registry.ts';
import { networkColumns } from '../../scene/networkColumns.ts';
import { papersOfShown } from '../../scene/shownRows.ts';
import type { BaseView } from '../../scene/views/view.ts';
import type { ExportContext, ParameterValues } from '../format.ts';
import { type WrittenName, writtenName } from './writtenName.ts';

export type PaperKind = 'article' | 'conference' | 'unknown';

export interface ExportedPaper {
  /** Letters, digits and `.:_+-` of ASCII; one of a kind in the whole dataset, whatever its case. */
  readonly key: string;
  /** As far as its venue tells. */
  readonly kind: PaperKind;
  /** Only where a document gives one: a label made by us is no title. */
  readonly title: string | undefined;
  readonly abstract: string | undefined;
  readonly date: PartialDate | undefined;
  readonly venue: string | undefined;
  /** In the order of the paper, as printed on it. */
  readonly authors: readonly WrittenName[];
  /** Authors beside these, whom no document names. */
  readonly unnamed: number;
  readonly numberOf: (scheme: IdentifierScheme) => string | undefined;
  readonly keywords: readonly string[];
  readonly organisations: readonly string[];
  /** As the first source that counts them says. */
  readonly citations: number | undefined;
}

/** The papers that are asked for, else those of values and filter, in the order of the dataset. Lazy. */
export function exportedPapers(
  dataset: Dataset,
  values: ParameterValues,
  { papers, filter }: Pick<ExportContext, 'papers' | 'filter'>,
): () => Generator<ExportedPaper> {
  if (dataset.given) {
    throw new UserError(
      'no-papers',
      'This is a finished network: no papers stand behind it, so there are none to write.',
    );
  }
  const chosen = papers ? placesOfThese(dataset, papers) : chosenPapers(dataset, values, filter);
  const keys = keysOf(dataset);
  const index = indexDataset(dataset);
  return function* () {
    for (const place of chosen) {
      const paper = dataset.papers.at(place);
      if (paper) yield exported(paper, keys[place] ?? '', index);
    }
  };
}

const placesOfThese = (dataset: Dataset, papers: ReadonlySet<PaperId>): readonly number[] => {
  const places = placesOf<PaperId>(dataset.papers);
  return [...papers].flatMap((id) => places.get(id) ?? []).sort((a, b) => a - b);
};

function exported(paper: Paper, key: string, index: DatasetIndex): ExportedPaper {
  const authorships = index.authorshipsOn(paper.id);
  const authors = authorships.flatMap((authorship) => {
    const author = index.authors.get(authorship.author);
    return author ? [nameOn(authorship, author)] : [];
  });
  const venue = preferred(paper.venue);
  return {
    key,
    kind: kindOf(venue),
    title: paper.labelIsDerived ? undefined : preferred(paper.title),
    abstract: preferred(paper.abstract),
    date: preferred(paper.date),
    venue,
    authors,
    unnamed: Math.max(0, (preferred(paper.authorCount) ?? 0) - authors.length),
    numberOf: (scheme) =>
      paper.identifiers.find(({ value }) => value.scheme === scheme)?.value.value,
    keywords: paper.keywords.map(({ value }) => value),
    organisations: paper.organisations.map(({ value }) => value.name),
    citations: preferred(paper.citations),
  };
}

/** As printed: best where the parts are told apart, then where most is spelled out. */
function nameOn({ printed }: Authorship, author: Author): WrittenName {
  let best = '';
  for (const { rawName } of printed) {
    const told = rawName.includes(',');
    if (
      best === '' ||
      (told && !best.includes(',')) ||
      (told === best.includes(',') && rawName.length > best.length)
    ) {
      best = rawName;
    }
  }
  const known = [author.name, ...author.variants.map(({ name }) => name)];
  return writtenName(best || author.name, known, author.group === true);
}

const kindOf = (venue: string | undefined): PaperKind => {
  if (venue === undefined) return 'unknown';
  return /\b(?:proceedings|conference|workshop|symposium|congress|meeting)\b/iu.test(venue)
    ? 'conference'
    : 'article';
};

/**
 * Of the network of authors, all papers by who stays, and where nothing but years confines it, those
 * that name nobody as well; of the other networks, the papers that stay.
 */
function chosenPapers(
  dataset: Dataset,
  { network: asked, part }: ParameterValues,
  given: Filter | undefined,
): readonly number[] {
  const all = Array.from({ length: dataset.papers.length }, (_, i) => i);
  const view: BaseView = asked === 'bipartite' || asked === 'papers' ? asked : 'authors';
  const filter = part === 'whole' ? noFilter : filterFor(view, given ?? noFilter);
  if (Object.keys(filter).length === 0) return all;
  const columns = networkColumns(dataset);
  const sources = filterSourcesOf(dataset, columns);
  const filtered = filterNetwork(columns, view, dataset.options.counting, filter, sources);
  if (view !== 'authors') return all.filter((p) => filtered.kept[columns.authors + p] === 1);
  const shown = papersOfShown(columns, filtered, filter);
  return all.filter((p) => shown[p] === 1);
}

/** The key that a bibliography of the corpus has for a paper, else one made of the paper's id. */
function keysOf({ papers }: Dataset): readonly string[] {
  const wanted = papers.map(({ id, records }) => {
    const own = records.find(
      ({ format, key }) => bibliographies.has(format) && key !== undefined && usable.test(key),
    )?.key;
    const made = id
      .slice(2)
      .normalize('NFD')
      .replace(/[^A-Za-z0-9.:_+-]+/gu, '')
      .slice(0, longestKey);
    return own ?? (/^[A-Za-z0-9]/u.test(made) ? made : `paper${made}`);
  });
  // BibTeX takes keys that differ in case only for one.
  const lower = wanted.map((key) => key.toLowerCase());
  return uniqueSlugs(lower).map((unique, i) => `${wanted[i]}${unique.slice(lower[i]?.length)}`);
}

const bibliographies = new Set(['bibtex', 'csl-json']);
/** Letters of a key that is made; the longest that every BibTeX takes is not much more. */
const longestKey = 80;
const usable = /^[A-Za-z][A-Za-z0-9.:_+-]{0,99}$/u;
