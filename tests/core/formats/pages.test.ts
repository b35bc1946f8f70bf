import { describe, expect, test } from 'vitest';
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

describe('pages that are not quite as usual', () => {
  const few = 'We show that every planar graph has a drawing with few bends.';
  const titles = (page: string) =>
    parseListingPage(page, 'l.txt').records.map((r) => r.title?.value);

  test('a listing without a date of its own keeps its first papers', () => {
    const page = `Drawing Planar Graphs\n${few}\n• 3 authors\n·\nFeb 4, 2025\nRouting\n${few}\n• 2 authors\n·\nFeb 5, 2025\nLong One\n${long('looms')}\n• 1 authors\n·\nFeb 6, 2025`;
    expect(titles(page)).toEqual(['Drawing Planar Graphs', 'Routing', 'Long One']);
  });

  test('an abstract above a lone dot is no organisation', () => {
    const page = `Feb 17\nDrawing Planar Graphs\n${few}\n·\nFeb 4, 2025`;
    expect(parseListingPage(page, 'l.txt').records).toMatchObject([
      { title: { value: 'Drawing Planar Graphs' }, abstract: { value: few }, organisations: [] },
    ]);
  });

  test('organisations without a handle keep their whole name', () => {
    const page = (line: string) => `Feb 17\nRouting\n${long('looms')}\n${line}\n·\nFeb 4, 2025`;
    const organisation = (line: string) =>
      parseListingPage(page(line), 'l.txt').records[0]?.organisations[0]?.value;
    expect(organisation('University of Oxford')).toEqual({ name: 'University of Oxford' });
    expect(organisation('Google Research')).toEqual({ name: 'Google Research' });
    expect(organisation('google Google')).toEqual({ handle: 'google', name: 'Google' });
    expect(organisation('AlibabaTongyiLab TongyiLab')).toMatchObject({ name: 'TongyiLab' });
  });

  test('dates in other shapes are read, and none becomes a title or a number of comments', () => {
    for (const date of ['Feb 3 2025', '3 Feb 2025', 'Feb 3, 2025 12 comments', 'someday 2025']) {
      const page = `Feb 17\nRouting\n${long('looms')}\n• 2 authors\n·\n${date}\nDrawing\n${long('b')}\n• 1 authors\n·\nFeb 1, 2025`;
      const { records } = parseListingPage(page, 'l.txt');
      expect(records.map(({ title }) => title?.value)).toEqual(['Routing', 'Drawing']);
      if (/^Feb/.test(date))
        expect(records[0]?.date?.value).toEqual({ year: 2025, month: 2, day: 3 });
      expect(records[0]?.comments?.value).toBe(/comments/.test(date) ? 12 : undefined);
    }
  });

  test('a long question is a title', () => {
    const question =
      'Do Large Language Models vs. Human Experts Know What They Do Not Know? An Empirical Study of the U.S. Health System?';
    const { records } = parsePersonPage(`Bo Li\nPublications\n${question}\n${long('a')}`, 'p.txt');
    expect(records).toMatchObject([{ title: { value: question } }]);
  });

  test('a profile heading with an unusual date still begins a paper', () => {
    const entry = (heading: string) =>
      `${heading}\nOn ${heading}\n${long('a')}\nAnn Lee +1,204\n1.2k Citations`;
    const page = `B\nBo Li\nTotal Citations\n9\nh-index\n2\nPapers\n3\n${['#1 2402.12345v1 2024-02-03', '#2 2402.12346v2 someday', '#1,000 2402.12347 Feb 30, 2024'].map(entry).join('\n')}`;
    const { records, issues } = parseProfilePage(page, 'q.txt');
    expect(records.map(({ date }) => date?.value)).toEqual([
      { year: 2024, month: 2, day: 3 },
      undefined,
      undefined,
    ]);
    expect(records[0]?.runTogether?.value).toEqual({ text: 'Ann Lee', hidden: 1204 });
    expect(issues.filter(({ code }) => code === 'date-unreadable')).toHaveLength(2);
    expect(issues.filter(({ code }) => code === 'figure-unreadable')).toHaveLength(3);
  });

  test('names with the owner among them are names, even where the abstract is missing', () => {
    const page = `B\nbell hooks\nTotal Citations\n9\nh-index\n2\nPapers\n1\n#1 2402.12345v1 Feb 3, 2024\nOn looms\nbell hooks Ann Lee\n2 Citations`;
    const { records } = parseProfilePage(page, 'q.txt');
    expect(records[0]?.runTogether?.value.text).toBe('bell hooks Ann Lee');
    expect(records[0]?.abstract).toBeUndefined();
  });

  test('names cut short by “et al.” leave the total open', () => {
    const page = `B\nBo Li\nTotal Citations\n9\nh-index\n2\nPapers\n1\n#1 2402.12345v1 Feb 3, 2024\nOn looms\n${long('a')}\nAnn Lee, Bo Li et al.\n2 Citations`;
    expect(parseProfilePage(page, 'q.txt').records[0]?.runTogether?.value).toEqual({
      text: 'Ann Lee, Bo Li',
      hidden: null,
    });
  });

  test('a page by year knows names of many shapes, and headings that are no year', () => {
    for (const name of [
      "Jean d'Alembert",
      'Habib ur Rehman',
      'Wei Zhang (张伟)',
      'Prof. Ann Lee',
      'bell hooks',
    ]) {
      expect(formatOf(`${name}\n2024\n${long('a')}`)).toBe('page-by-year');
    }
    const { records } = parseYearPage(`Bo Li\n2026\n${long('a')}\nEarlier\n${long('b')}`, 'y.txt');
    expect(records.map(({ date, title }) => [date?.value, title])).toEqual([
      [{ year: 2026 }, undefined],
      [undefined, undefined],
    ]);
  });

  test('characters without width and old line ends do not matter', () => {
    const page = `Bo Li\rPublications\r\u200b\rRouting Networks\r${long('a')}`;
    expect(formatOf(page)).toBe('page-person');
    expect(parsePersonPage(page, 'p.txt').records).toMatchObject([
      { title: { value: 'Routing Networks', line: 4 } },
    ]);
  });
});
