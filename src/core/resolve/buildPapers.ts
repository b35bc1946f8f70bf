/** Turns groups of records into papers: what each field says, by whom, and what to call it. */

import type { PartialDate } from '../model/date.ts';
import { paperId } from '../model/ids.ts';
import type { Paper } from '../model/paper.ts';
import type { PaperRecord } from '../model/record.ts';
import { type Claim, compareSources, type Located, type SourceRef } from '../model/source.ts';
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
  const at = places();
  /** Claims for a field that a record holds once. */
  const single = <T>(pick: (record: PaperRecord) => Located<T> | undefined): Claim<T>[] => {
    const claims: Claim<T>[] = [];
    for (const { file, record } of records) {
      const found = pick(record);
      if (found)
        claims.push({ value: found.value, basis: 'stated', sources: at(file, found.line) });
    }
    return claims;
  };
  /** Claims for a field that a record may hold several times. */
  const many = <T>(pick: (record: PaperRecord) => readonly Located<T>[]): Claim<T>[] => {
    const claims: Claim<T>[] = [];
    for (const { file, record } of records) {
      for (const { value, line } of pick(record)) {
        claims.push({ value, basis: 'stated', sources: at(file, line) });
      }
    }
    return claims;
  };
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

/** Gives places as lists of one; those that stand together in a corpus are often the same one. */
function places(): (file: string, line: number) => readonly [SourceRef] {
  let last: readonly [SourceRef] | undefined;
  return (file, line) => {
    if (last?.[0].line !== line || last[0].file !== file) last = [{ file, line }];
    return last;
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

const linksOf = ({ abstract }: PaperRecord): readonly Located<string>[] =>
  abstract ? findLinks(abstract.value).map((value) => ({ value, line: abstract.line })) : [];

/** For fields whose values stand beside one another rather than compete. */
const inCorpusOrder = <T>(claims: readonly Claim<T>[]): readonly Claim<T>[] =>
  claims.length < 2
    ? claims
    : [...claims].sort((a, b) => {
        const [x, y] = [a.sources[0], b.sources[0]];
        return x && y ? compareSources(x, y) : 0;
      });
