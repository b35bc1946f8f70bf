import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/core/formats/decode.ts';
import { parseListingPage } from '../../../src/core/formats/pages/listingPage.ts';
import { parsePersonPage } from '../../../src/core/formats/pages/personPage.ts';
import { parseProfilePage } from '../../../src/core/formats/pages/profilePage.ts';
import { parseYearPage } from '../../../src/core/formats/pages/yearPage.ts';
import { recogniseFormat } from '../../../src/core/formats/recognise.ts';
import { inputFormats } from '../../../src/core/formats/registry.ts';

const long = (topic: string) =>
  `We study ${topic} in depth and at length. ${`The evidence about ${topic} is of many kinds. `.repeat(8)}It holds.`;
const formatOf = (text: string) => recogniseFormat(text, inputFormats)?.id;

describe('recognising layouts by content', () => {
  test('each layout is told from the others, and other text is none of them', () => {
    expect(formatOf(`Ada Lovelace\nPublications\nNotes\n${long('engines')}`)).toBe('page-person');
    expect(formatOf(`Ada Lovelace\n\n\n2024\n\n${long('engines')}`)).toBe('page-by-year');
    expect(
      formatOf('A\n\nAda Lovelace\n\nTotal Citations\n9\nh-index\n1\nPapers\n1\n\nPublications'),
    ).toBe('page-profile');
    expect(formatOf('Title\n\nText\n\n  • 3 authors\n·\nJan 2, 2020')).toBe('page-listing');
    expect(formatOf('Dear all,\n\nthe meeting is at ten.\n')).toBeUndefined();
    expect(formatOf('x'.repeat(100_000))).toBeUndefined();
  });
});

describe('a person’s page', () => {
  test('the person is an author of each paper, at a position the page does not say', () => {
    const page = `Ada Lovelace\nPublications\nFirst title\n${long('a')}\nSecond title\n${long('b')}`;
    const { records, issues } = parsePersonPage(page, 'p.txt');
    expect(records.map((record) => record.title?.value)).toEqual(['First title', 'Second title']);
    expect(records.map((record) => record.line)).toEqual([3, 5]);
    expect(records[1]?.authors).toEqual([{ rawName: 'Ada Lovelace', line: 5 }]);
    expect(issues).toEqual([]);
  });

  test('short abstracts alternate with titles all the same', () => {
    const page = 'Ada Lovelace\nPublications\nOn engines\nShort.\nOn looms\nAlso short.';
    const { records } = parsePersonPage(page, 'p.txt');
    expect(records.map(({ title, abstract }) => [title?.value, abstract?.value])).toEqual([
      ['On engines', 'Short.'],
      ['On looms', 'Also short.'],
    ]);
  });

  test('a missing abstract costs the order of nothing else and is reported with its line', () => {
    const page = `Ada Lovelace\nPublications\nNo abstract here\nSecond title\n${long('b')}\n${long('c')}`;
    const { records, issues } = parsePersonPage(page, 'p.txt');
    expect(records.map(({ title, abstract }) => [title?.value, abstract !== undefined])).toEqual([
      ['No abstract here', false],
      ['Second title', true],
      [undefined, true],
    ]);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['entry-incomplete', 3],
      ['entry-incomplete', 6],
    ]);
  });
});

describe('a profile', () => {
  const page = [
    'A',
    '',
    'Ada Lovelace',
    '',
    'Total Citations',
    '1,234',
    'h-index',
    '17',
    'Papers',
    '40',
    '',
    'Publications',
    '',
    '#1 2101.00001v3 Jan 02, 2021',
    '',
    'On engines',
    '',
    long('engines'),
    '',
    'Ada Lovelace Charles Babbage +3',
    '1,001 Citations',
    '#2 cs/0501001 Feb 3, 2005',
    '',
    'On looms',
    '',
    long('looms'),
    '',
    'Mary Somerville',
    '1 Citation',
  ].join('\n'); // prettier-ignore

  test('figures, ids with versions, dates, citations and hidden authors are read with their lines', () => {
    const { profiles, records, issues } = parseProfilePage(page, 'q.txt');
    expect(profiles).toEqual([
      {
        rawName: 'Ada Lovelace',
        line: 3,
        citations: { value: 1234, line: 6 },
        hIndex: { value: 17, line: 8 },
        papers: { value: 40, line: 10 },
      },
    ]);
    expect(records[0]).toMatchObject({
      line: 14,
      title: { value: 'On engines', line: 16 },
      date: { value: { year: 2021, month: 1, day: 2 }, line: 14 },
      identifiers: [{ value: { scheme: 'arxiv', value: '2101.00001', version: 3 }, line: 14 }],
      runTogether: { value: { text: 'Ada Lovelace Charles Babbage', hidden: 3 }, line: 20 },
      citations: { value: 1001, line: 21 },
    });
    expect(records[1]).toMatchObject({
      identifiers: [{ value: { scheme: 'arxiv', value: 'cs/0501001' }, line: 22 }],
      runTogether: { value: { text: 'Mary Somerville', hidden: 0 } },
      citations: { value: 1 },
    });
    expect(issues).toEqual([]);
  });

  test('authors below an abstract are read whatever the shape of their names', () => {
    const { records } = parseProfilePage(
      page.replace('Mary Somerville', 'bell hooks danah boyd'),
      'q.txt',
    );
    expect(records[1]?.runTogether?.value.text).toBe('bell hooks danah boyd');
  });

  test('a figure that is no number stays unknown and is reported', () => {
    const { profiles, issues } = parseProfilePage(page.replace('1,234', 'many'), 'q.txt');
    expect(profiles[0]?.citations).toBeUndefined();
    expect(issues).toMatchObject([{ code: 'figure-unreadable', line: 6 }]);
  });
});

describe('a listing', () => {
  const listing = [
    'new',
    '',
    'Subscribe',
    '',
    'Daily Papers',
    '',
    'Feb 17',
    '',
    'First title',
    '',
    long('a'),
    '',
    '  • 1 authors',
    '·',
    'Sep 29, 2025 3',
    '',
    'Second title',
    '',
    long('b'),
    '',
    'cornell Cornell University',
    '·',
    'Feb 3 1,007',
    '',
    'Third title, with nothing below',
    '',
    long('c'),
    '',
    'Fourth title',
    '',
    long('d'),
    '',
    '  • 12 authors',
    '·',
    'Dec 1, 2024',
  ].join('\n'); // prettier-ignore

  test('counts, organisations, dates and comments are read; a bare entry is kept', () => {
    const { records, saved, issues } = parseListingPage(listing, 'l.txt');
    expect(saved).toEqual({ value: { month: 2, day: 17 }, line: 7 });
    expect(
      records.map(({ title, authorCount, organisations, date, comments }) => [
        title?.value,
        authorCount?.value,
        organisations[0]?.value,
        date?.value,
        comments?.value,
      ]),
    ).toEqual([
      ['First title', 1, undefined, { year: 2025, month: 9, day: 29 }, 3],
      [
        'Second title',
        undefined,
        { handle: 'cornell', name: 'Cornell University' },
        { month: 2, day: 3 },
        1007,
      ],
      ['Third title, with nothing below', undefined, undefined, undefined, undefined],
      ['Fourth title', 12, undefined, { year: 2024, month: 12, day: 1 }, undefined],
    ]);
    expect(issues).toEqual([]);
  });

  test('a listing that breaks off says where, and keeps what there is', () => {
    const cut = listing.slice(0, listing.indexOf('Fourth title') + 60);
    const { records, issues } = parseListingPage(cut, 'l.txt');
    expect(records.map(({ title }) => title?.value).at(-1)).toBe('Fourth title');
    expect(issues.at(-1)).toMatchObject({ code: 'page-breaks-off', file: 'l.txt' });
  });

  test('menus above and below the papers are no papers', () => {
    const furnished = `${listing.replace('Feb 17\n', 'Feb 17\n\nTrending\n\nThis week\n')}\n\nPrevious\n\nNext\n\nTerms of Service`;
    const { records, issues } = parseListingPage(furnished, 'l.txt');
    expect(records.map(({ title }) => title?.value)).toEqual(
      parseListingPage(listing, 'l.txt').records.map(({ title }) => title?.value),
    );
    expect(issues).toMatchObject([{ code: 'furniture-skipped', severity: 'info' }]);
  });

  test('short titles with short abstracts are papers all the same', () => {
    const short = 'Feb 17\n\nGraph Nets\n\nWe study graphs.\n\n  • 3 authors\n·\nFeb 3, 2020';
    expect(parseListingPage(short, 'l.txt').records).toMatchObject([
      { title: { value: 'Graph Nets' }, abstract: { value: 'We study graphs.' } },
    ]);
  });

  test('cut anywhere, it neither throws nor loses an entry that was complete before', () => {
    for (let length = 0; length < listing.length; length += 37) {
      const { records } = parseListingPage(listing.slice(0, length), 'l.txt');
      if (length > listing.indexOf('Second title')) expect(records[0]?.authorCount?.value).toBe(1);
    }
  });
});

describe('a person’s page by year', () => {
  test('abstracts belong to the year above them and have no title', () => {
    const page = `Ada Lovelace\n\n\n2026\n\n${long('a')}\n${long('b')}\n\n2025\n\n${long('c')}`;
    const { records } = parseYearPage(page, 'y.txt');
    expect(records.map(({ title, date }) => [title, date?.value])).toEqual([
      [undefined, { year: 2026 }],
      [undefined, { year: 2026 }],
      [undefined, { year: 2025 }],
    ]);
  });
});

describe('decoding', () => {
  const bytes = (...values: number[]) => new Uint8Array(values);
  test('byte order marks, UTF-16 without one and Latin-1 are understood', () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa9))).toEqual({ text: 'é', encoding: 'utf-8' });
    expect(decode(bytes(0xff, 0xfe, 0xe9, 0))).toEqual({ text: 'é', encoding: 'utf-16le' });
    expect(decode(bytes(0x41, 0, 0x42, 0, 0x43, 0, 0x44, 0))).toEqual({
      text: 'ABCD',
      encoding: 'utf-16le',
    });
    expect(decode(bytes(0x41, 0xe9, 0x42))).toEqual({ text: 'AéB', encoding: 'windows-1252' });
  });
  test('what is no text is named', () => {
    expect(decode(new TextEncoder().encode('%PDF-1.7'))).toEqual({ seems: 'a PDF document' });
    expect(decode(bytes(1, 2, 3, 0, 5))).toEqual({ seems: 'a binary file' });
  });
});
