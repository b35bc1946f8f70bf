/** Turns groups of records into papers: what each field says, by whom, and what to call it. */

import type { PartialDate } from '../model/date.ts';
import { paperId } from '../model/ids.ts';
import type { Paper } from '../model/paper.ts';
import type { PaperRecord } from '../model/record.ts';
import { type Claim, compareSources, type Located } from '../model/source.ts';
import { foldText, slug } from '../text/fold.ts';
import { findLinks } from '../text/links.ts';
import { gatherClaims, gatherDates, stated } from './claims.ts';
import { placeOf } from './corpus.ts';
import type { RecordGroup } from './joinRecords.ts';
import { deriveLabels } from './paperLabel.ts';
import { isPossible, type SettledYear } from './settleDates.ts';
import { uniqueSlugs } from './uniqueSlugs.ts';

type Fields = Omit<Paper, 'id' | 'label' | 'labelIsDerived'>;

/** The papers in the order of the groups. */
export function buildPapers(
  groups: readonly RecordGroup[],
  years: ReadonlyMap<string, SettledYear>,
): Paper[] {
  const fields = groups.map((group) => fieldsOf(group, years));
  const titles = fields.map(({ title }) => title[0]?.value);
  const untitled = fields.filter(({ title }) => title.length === 0);
  const derived = deriveLabels(
    untitled.map(({ abstract }) => abstract[0]?.value),
    fields.map(({ title, abstract }) => `${title[0]?.value ?? ''} ${abstract[0]?.value ?? ''}`),
    new Set(titles.filter((title) => title !== undefined)),
  );
  let next = 0;
  const labels = titles.map((title) => title ?? derived[next++] ?? 'Untitled paper');
  const slugs = uniqueSlugs(labels.map((label) => slug(label) || 'untitled'));
  return fields.map((rest, i) => ({
    id: paperId(slugs[i] ?? String(i)),
    label: labels[i] ?? 'Untitled paper',
    labelIsDerived: rest.title.length === 0,
    ...rest,
  }));
}

function fieldsOf(
  { records, joins }: RecordGroup,
  years: ReadonlyMap<string, SettledYear>,
): Fields {
  /** Claims for a field that a record holds once. */
  const single = <T>(pick: (record: PaperRecord) => Located<T> | undefined): Claim<T>[] =>
    records.flatMap(({ file, record }) => {
      const found = pick(record);
      return found ? [stated(found.value, { file, line: found.line })] : [];
    });
  /** Claims for a field that a record may hold several times. */
  const many = <T>(pick: (record: PaperRecord) => readonly Located<T>[]): Claim<T>[] =>
    records.flatMap(({ file, record }) =>
      pick(record).map((found) => stated(found.value, { file, line: found.line })),
    );
  const counts = [
    ...single((record) => record.authorCount),
    ...records.flatMap(({ countedAuthors }) => (countedAuthors ? [countedAuthors] : [])),
  ];
  return {
    title: gatherClaims(
      single((record) => record.title),
      foldText,
    ),
    abstract: gatherClaims(
      single((record) => record.abstract),
      foldText,
    ),
    date: gatherDates(records.flatMap((entry) => dateClaim(entry, years))),
    venue: gatherClaims(
      single((record) => record.venue),
      foldText,
    ),
    identifiers: gatherClaims(
      many((record) => record.identifiers),
      ({ scheme, value }) => `${scheme}:${value.toLowerCase()}`,
    ),
    links: inCorpusOrder(gatherClaims(many(linksOf), (link) => link)),
    organisations: inCorpusOrder(
      gatherClaims(
        many((record) => record.organisations),
        ({ name }) => foldText(name),
      ),
    ),
    authorCount: gatherClaims(counts, String),
    citations: gatherClaims(
      single((record) => record.citations),
      String,
    ),
    comments: gatherClaims(
      single((record) => record.comments),
      String,
    ),
    keywords: inCorpusOrder(
      gatherClaims(
        many((record) => record.keywords),
        foldText,
      ),
    ),
    records: records.map((entry) => ({
      ...placeOf(entry),
      format: entry.format,
      ...(entry.record.key === undefined ? {} : { key: entry.record.key }),
    })),
    joins,
  };
}

/** A date as printed, or with the year that the corpus settled for its page. */
function dateClaim(
  { file, record }: RecordGroup['records'][number],
  years: ReadonlyMap<string, SettledYear>,
): Claim<PartialDate>[] {
  if (!record.date) return [];
  const { value, line } = record.date;
  const settled = value.year === undefined ? years.get(file) : undefined;
  if (!settled || !isPossible(value, settled)) return [stated(value, { file, line })];
  return [
    {
      value: { year: settled.year, ...value },
      basis: 'inferred',
      sources: [{ file, line }],
      evidence: settled.evidence,
    },
  ];
}

const linksOf = ({ abstract }: PaperRecord): Located<string>[] =>
  abstract ? findLinks(abstract.value).map((value) => ({ value, line: abstract.line })) : [];

/** For fields whose values stand beside one another rather than compete. */
const inCorpusOrder = <T>(claims: readonly Claim<T>[]): Claim<T>[] =>
  [...claims].sort((a, b) => {
    const [x, y] = [a.sources[0], b.sources[0]];
    return x && y ? compareSources(x, y) : 0;
  });
