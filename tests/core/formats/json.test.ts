import { describe, expect, test } from 'vitest';
import { parseText } from '../../../src/core/formats/collect.ts';
import type { InputFormat } from '../../../src/core/formats/format.ts';
import { crossrefJson } from '../../../src/core/formats/json/crossrefJson.ts';
import { cslJson } from '../../../src/core/formats/json/cslJson.ts';
import { dataciteJson } from '../../../src/core/formats/json/dataciteJson.ts';
import { dblpJson } from '../../../src/core/formats/json/dblpJson.ts';
import { halJson } from '../../../src/core/formats/json/halJson.ts';
import { hfDailyPapers } from '../../../src/core/formats/json/hfDailyPapers.ts';
import { inspireJson } from '../../../src/core/formats/json/inspireJson.ts';
import { localCitationNetwork } from '../../../src/core/formats/json/localCitationNetwork.ts';
import { openAlexJson } from '../../../src/core/formats/json/openAlexJson.ts';
import { orcidJson } from '../../../src/core/formats/json/orcidJson.ts';
import { semanticScholarJson } from '../../../src/core/formats/json/semanticScholarJson.ts';
import { recogniseFormat } from '../../../src/core/formats/recognise.ts';
import { inputFormats } from '../../../src/core/formats/registry.ts';
import { naturalName } from '../../../src/core/text/personName.ts';

const jsonFormats = [
  cslJson,
  openAlexJson,
  crossrefJson,
  semanticScholarJson,
  dblpJson,
  hfDailyPapers,
  inspireJson,
  halJson,
  orcidJson,
  dataciteJson,
  localCitationNetwork,
];

const read = (format: InputFormat, text: string, piece?: number) =>
  parseText(format, text, 'f.json', piece);

/** Titles, with the lines of their records, and the codes of the issues with theirs. */
async function outcome(format: InputFormat, text: string, piece?: number) {
  const { records, issues } = await read(format, text, piece);
  return {
    titles: records.map(({ title, line }) => `${line}: ${title?.value}`),
    issues: issues.map(({ code, line }) => `${line}: ${code}`),
  };
}

const item = (n: number, more = '') =>
  `{"id":"i${n}","type":"book","title":"T${n}","author":[{"family":"F${n}","given":"G"},{"family":"L"}],"issued":{"date-parts":[[2000]]}${more}}`;

describe('recognising JSON', () => {
  const formatOf = (text: string) => recogniseFormat(text, inputFormats)?.id;

  test.each([
    [
      'package.json',
      '{"name":"x","version":"1","type":"module","author":{"name":"A B"},"keywords":[]}',
    ],
    [
      'GeoJSON',
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"title":"x"}}]}',
    ],
    [
      'a network of VOSviewer',
      '{"network":{"items":[{"id":1,"label":"Lee","x":0,"y":0,"cluster":1}],"links":[{"source_id":1,"target_id":2}]}}',
    ],
    [
      'a dataset of our own',
      '{"format":"coterie-dataset","version":1,"papers":[{"title":"x","authors":[]}]}',
    ],
    [
      'a network of Cytoscape',
      '{"elements":{"nodes":[{"data":{"id":"1","label":"Lee"}}],"edges":[{"data":{"source":"1","target":"2"}}]}}',
    ],
    [
      'people found in DBLP',
      '{"result":{"hits":{"hit":[{"info":{"author":"Ann Lee","url":"https://dblp.org/pid/1"}}]}}}',
    ],
    ['any list of objects', '[{"id":1,"title":"x","authors":["A B"]},{"id":2,"title":"y"}]'],
    ['a map', '{"a":{"title":"x"},"b":{"title":"y"}}'],
    ['numbers', '[1,2,3]'],
    ['nothing much', '{}'],
    ['brackets without end', '['.repeat(32_000)],
  ])('%s is none of the formats', (_, text) => {
    expect(jsonFormats.map((format) => format.recognise(text)).filter((sure) => sure > 0)).toEqual(
      [],
    );
  });

  test.each([
    ['csl-json', item(1)],
    ['csl-json', `[${item(1)}]`],
    ['csl-json', `{"10.5555/a":${item(1)}}`],
    ['csl-json', `{"items":[${item(1)}]}`],
    ['csl-json', '[{"id":"a","type":"book","title":"Only a title"}]'],
    ['openalex-json', '{"id":"https://openalex.org/W1","display_name":"T","authorships":[]}'],
    [
      'openalex-json',
      '{"id":"https://openalex.org/W1","title":"a"}\n{"id":"https://openalex.org/W2","title":"b"}',
    ],
    [
      'crossref-json',
      '{"status":"ok","message-type":"work","message":{"DOI":"10.5555/a","title":["T"]}}',
    ],
    ['crossref-json', '[{"DOI":"10.5555/a","title":["T"],"is-referenced-by-count":0}]'],
    ['semanticscholar-json', '{"total":1,"data":[{"paperId":"a","title":"T"}]}'],
    ['semanticscholar-json', '[{"paperId":"a","title":"T","authors":[]}]'],
    ['dblp-json', '{"result":{"hits":{"hit":{"info":{"title":"T."}}}}}'],
    [
      'hf-daily-papers',
      '{"id":"2602.00001","authors":[],"summary":"","upvotes":1,"publishedAt":"2026"}',
    ],
    ['inspire-json', '[{"metadata":{"control_number":1,"titles":[{"title":"T"}]}}]'],
    ['hal-json', '{"response":{"docs":[{"title_s":["T"],"docid":1}]}}'],
    ['orcid-json', '{"group":[{"work-summary":[{"put-code":1}]}]}'],
    ['datacite-json', '{"doi":"10.5555/a","creators":[],"titles":[{"title":"T"}]}'],
    ['local-citation-network', '[{"source":{"title":"T","authors":[{"LN":"Lee","FN":"A"}]}}]'],
  ])('%s: %s', (id, text) => {
    expect(formatOf(text)).toBe(id);
  });
});

describe('the records of a JSON text', () => {
  test('are read one by one, however the text is wrapped', async () => {
    const works = [
      '{"id":"https://openalex.org/W1","title":"A"}',
      '{"id":"https://openalex.org/W2","title":"B"}',
    ];
    const [a = '', b = ''] = works;
    const texts = {
      one: a,
      list: `[${a},${b}]`,
      page: `{"meta":{"count":2,"results":"no list"},"results":[${a},${b}],"group_by":[]}`,
      pages: `[{"results":[${a}]},{"meta":{},"results":[${b}]}]`,
      lines: `${a}\n${b}\n`,
      together: a + b,
    };
    for (const [name, text] of Object.entries(texts)) {
      const { records, issues } = await read(openAlexJson, text);
      const titles = records.map(({ title }) => title?.value);
      expect([name, titles, issues]).toEqual([name, name === 'one' ? ['A'] : ['A', 'B'], []]);
    }
  });

  test('an answer without records has none, and is no record itself', async () => {
    for (const text of ['{"meta":{"count":0},"results":[]}', '[]', '{"results":[]}']) {
      expect(await read(openAlexJson, text)).toMatchObject({ records: [], issues: [] });
    }
  });

  test('have their own lines, with any line ends', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['[', item(1), ',', item(2), ']'].join(end);
      for (const piece of [1, 3, 1000]) {
        expect((await outcome(cslJson, text, piece)).titles).toEqual(['2: T1', '4: T2']);
      }
    }
  });

  test('keys that are traps elsewhere are only keys', async () => {
    const text = `{"__proto__":${item(1)},"constructor":[${item(2)}],"a\\"b\\u0041":${item(3)}}`;
    const { records } = await read(cslJson, text);
    expect(records.map(({ title }) => title?.value)).toEqual(['T1', 'T2', 'T3']);
    expect(({} as Record<string, unknown>).title).toBeUndefined();
  });

  test('a thousand authors and more are no trouble', async () => {
    const authors = Array.from({ length: 100_000 }, (_, i) => `{"family":"F${i}","given":"G"}`);
    const text = `[{"id":"big","title":"T","author":[\n${authors.join(',\n')}]},${item(2)}]`;
    const { records, issues } = await read(cslJson, text, 65_536);
    expect(records.map(({ authors }) => authors.length)).toEqual([100_000, 2]);
    expect(records[0]?.authors.at(-1)).toMatchObject({ position: 100_000, line: 100_001 });
    expect(issues).toEqual([]);
  });

  test('line ends inside strings, single backslashes and NaN, as some write them, are read', async () => {
    const text = `[${item(1, ',"abstract":"one\ntwo \\alpha","volume":NaN')},${item(2)}]`;
    const { records, issues } = await read(cslJson, text);
    expect(records.map(({ abstract }) => abstract?.value)).toEqual(['one two α', undefined]);
    expect(issues).toEqual([]);
  });
});

describe('a broken record costs itself alone', () => {
  const layouts = {
    'a line each': (items: string[]) => `[\n${items.join(',\n')}\n]`,
    indented: (items: string[]) => `[\n  ${items.join(',\n  ')}\n]`,
    'all on one line': (items: string[]) => `[${items.join(',')}]`,
    'JSON lines': (items: string[]) => items.join('\n'),
  };
  const damages = {
    'a quote too few': (text: string) => text.replace('"T2"', '"T2'),
    'a quote too many': (text: string) => text.replace('"T2"', '"T"2"'),
    'a bracket too few': (text: string) => text.replace('[[2000]]}', '[[2000]]'),
    'a square bracket too few': (text: string) => text.replace('[[2000]]', '[[2000]'),
    'a square bracket too many': (text: string) => text.replace('[[2000]]', '[[2000]]]'),
    'a comma too few': (text: string) => text.replace('"book",', '"book"'),
    'a comma too many': (text: string) => text.replace('"book",', '"book",,'),
    'a value that is none': (text: string) => text.replace('"book"', 'undefined'),
    'a colon too few': (text: string) => text.replace('"type":', '"type"'),
  };
  for (const [layout, join] of Object.entries(layouts)) {
    for (const [damage, spoil] of Object.entries(damages)) {
      test(`${damage}, ${layout}`, async () => {
        const text = join([item(1), spoil(item(2)), item(3), item(4)]);
        for (const piece of [1, 10, 10_000]) {
          const { records, issues } = await read(cslJson, text, piece);
          const titles = records.map(({ title }) => title?.value);
          expect(titles).toEqual(['T1', 'T3', 'T4']);
          expect(issues[0]).toMatchObject({ severity: 'error', code: 'broken-record' });
        }
      });
    }
  }

  test.each(Object.entries(layouts))('a bracket too many behind a record, %s', async (_, join) => {
    const { records, issues } = await read(cslJson, join([item(1), `${item(2)}}`, item(3)]));
    expect(records.map(({ title }) => title?.value)).toEqual(['T1', 'T2', 'T3']);
    expect(issues).toMatchObject([{ code: 'broken-record' }]);
  });

  test('also inside an answer, where objects inside records look like records', async () => {
    const work = (n: number) =>
      `{"id":"https://openalex.org/W${n}","title":"T${n}","authorships":[],"concepts":[{"id":"c1","level":1},{"id":"c2","level":2}],"ids":{}}`;
    const text = `{"meta":{},"results":[${work(1)},${work(2).replace('"T2"', '"T2')},${work(3)}]}`;
    const { records } = await read(openAlexJson, text);
    expect(records.map(({ title }) => title?.value)).toEqual(['T1', 'T3']);
  });

  test('in a map from keys to records, when each begins a line', async () => {
    const text = `{\n"a": ${item(1)},\n"b": ${item(2).replace('"T2"', '"T2')},\n"c": ${item(3)}\n}`;
    expect(await outcome(cslJson, text)).toEqual({
      titles: ['2: T1', '4: T3'],
      issues: ['3: broken-record'],
    });
  });

  test('in a map on one line, what comes before is kept and the rest given up', async () => {
    const text = `{"a":${item(1)},"b":${item(2).replace('"T2"', '"T2')},"c":${item(3)}}`;
    expect(await outcome(cslJson, text)).toEqual({
      titles: ['1: T1'],
      issues: ['1: broken-record'],
    });
  });

  test('what is no object among records is reported and left out', async () => {
    expect(await outcome(cslJson, `[${item(1)},\n7,\n"text",\nnull,\n${item(2)}]`)).toEqual({
      titles: ['1: T1', '5: T2'],
      issues: ['2: no-record', '3: no-record', '4: no-record'],
    });
  });

  test('a file that ends early keeps what was complete', async () => {
    const text = `[\n${item(1)},\n${item(2)},\n${item(3)}\n]`;
    expect(await outcome(cslJson, text.slice(0, text.indexOf('"T3"')))).toEqual({
      titles: ['2: T1', '3: T2'],
      issues: ['4: file-cut-off'],
    });
    expect((await outcome(cslJson, `[${item(1)}`)).issues).toEqual(['1: file-cut-off']);
  });
});

describe('hostile JSON', () => {
  test('brackets a million deep are refused, and records after them are kept', async () => {
    const deep = '['.repeat(1_000_000);
    expect((await outcome(cslJson, deep)).issues).toEqual(['1: record-too-deep']);
    const inside = await outcome(cslJson, `[\n${item(1)},\n{"id":${deep}},\n${item(3)}\n]`, 65_536);
    expect(inside).toEqual({ titles: ['2: T1', '4: T3'], issues: ['3: record-too-deep'] });
  });

  test('a record without end is left out, not held', async () => {
    const endless = `[\n${item(1)},\n{"id":"x","title":"${'x'.repeat(20_000_000)}"},\n${item(3)}\n]`;
    expect(await outcome(cslJson, endless, 1_000_000)).toEqual({
      titles: ['2: T1', '4: T3'],
      issues: ['3: record-too-long'],
    });
  });

  test('a string without end is reported once', async () => {
    const { titles, issues } = await outcome(
      cslJson,
      `[\n${item(1)},\n{"id":"${'y'.repeat(100_000)}`,
    );
    expect(titles).toEqual(['2: T1']);
    expect(issues).toEqual(['3: file-cut-off']);
  });

  test('damage upon damage ends in giving up, soon', async () => {
    const text = `[${item(1)},${'{"id":'.repeat(200_000)}`;
    const { records, issues } = await read(cslJson, text);
    expect(records).toHaveLength(1);
    expect(issues.length).toBeLessThan(300);
  });

  test('fields of another type than expected are missing, and nothing else is', async () => {
    const odd =
      '{"id":{},"type":[],"title":{"a":1},"author":{"family":["x"]},"issued":[1],"DOI":7,"keyword":{}}';
    const { records, issues } = await read(cslJson, `[${odd},${item(2)}]`);
    expect(records).toMatchObject([
      { line: 1, authors: [], identifiers: [], keywords: [] },
      { title: { value: 'T2' } },
    ]);
    expect(issues.map(({ code }) => code)).toEqual(['author-unreadable']);
  });
});

describe('authors', () => {
  const names = async (format: InputFormat, text: string) =>
    (await read(format, text)).records.map(({ authors }) => authors.map(naturalName));

  test('CSL: a literal is a group, particles and suffixes are parts, editors are none', async () => {
    const text = `[{"title":"T","author":[{"literal":"Loom Group"},{"given":"Ann","family":"Lee, Jr."},{"given":"Bo"}],"editor":[{"family":"No"}]}]`;
    const { records } = await read(cslJson, text);
    expect(records[0]?.authors).toMatchObject([
      { rawName: 'Loom Group', group: true },
      { rawName: 'Ann Lee Jr.', parts: { family: 'Lee', given: 'Ann', suffix: 'Jr.' } },
      { rawName: 'Bo', position: 3 },
    ]);
  });

  test('DBLP: one author may be an object, and editors of proceedings are none', async () => {
    const hit = (type: string) =>
      `{"result":{"hits":{"hit":{"info":{"authors":{"author":{"@pid":"1/2","text":"Ann Lee 0003"}},"title":"T.","type":"${type}"}}}}}`;
    expect(await names(dblpJson, hit('Journal Articles'))).toEqual([['Ann Lee']]);
    expect(await names(dblpJson, hit('Editorship'))).toEqual([[]]);
  });

  test('OpenAlex: the printed name stands before the one that OpenAlex made of it', async () => {
    const text = (raw: string, shown: string) =>
      `{"id":"https://openalex.org/W1","authorships":[{"raw_author_name":"${raw}","author":{"display_name":"${shown}"}}]}`;
    expect(await names(openAlexJson, text('Lee, Ann B.', 'Ann Lee'))).toEqual([['Ann B. Lee']]);
    expect(await names(openAlexJson, text('Ann Lee, PhD', 'Ann Lee'))).toEqual([['Ann Lee, PhD']]);
  });

  test('ORCID: whose list it is may be said before the works, after them, or not at all', async () => {
    const person =
      '"person":{"path":"/0000-0002-1825-0097/person","name":{"given-names":{"value":"Yui"},"family-name":{"value":"Ito"}}}';
    const works =
      '"activities-summary":{"works":{"group":[{"work-summary":[{"put-code":1,"path":"/0000-0002-1825-0097/work/1"}]}]}}';
    for (const text of [`{${person},${works}}`, `{${works},${person}}`]) {
      const { records, profiles } = await read(orcidJson, text);
      expect(records[0]?.authors).toEqual([
        {
          rawName: 'Yui Ito',
          parts: { family: 'Ito', given: 'Yui' },
          line: 1,
          identifiers: [{ scheme: 'orcid', value: '0000-0002-1825-0097' }],
        },
      ]);
      expect(profiles).toMatchObject([{ rawName: 'Yui Ito' }]);
    }
    const { records, issues } = await read(orcidJson, `{${works}}`);
    expect(records).toMatchObject([{ authors: [] }]);
    expect(issues).toMatchObject([{ severity: 'warning', code: 'person-unnamed' }]);
  });

  test('ORCID: a work in full names its authors', async () => {
    const text =
      '{"bulk":[{"work":{"put-code":1,"title":{"title":{"value":"T"}},"external-ids":null,"contributors":{"contributor":[{"credit-name":{"value":"Ann Lee"},"contributor-attributes":{"contributor-role":"author"}},{"credit-name":{"value":"Ed No"},"contributor-attributes":{"contributor-role":"editor"}}]}}}]}';
    expect(await names(orcidJson, text)).toEqual([['Ann Lee']]);
  });

  test('INSPIRE: supervisors are none, collaborations sign without a position', async () => {
    const text =
      '{"metadata":{"control_number":1,"titles":[],"authors":[{"full_name":"Lee, Ann"},{"full_name":"No, Su","inspire_roles":["supervisor"]}],"collaborations":[{"value":"LOOM"}]}}';
    const { records } = await read(inspireJson, text);
    expect(records[0]?.authors).toEqual([
      { rawName: 'Lee, Ann', parts: { family: 'Lee', given: 'Ann' }, position: 1, line: 1 },
      { rawName: 'LOOM', group: true, line: 1 },
    ]);
  });

  test('HAL: an id belongs to the name beside it, and to nobody when two bear that name', async () => {
    const text = (ids: string) =>
      `{"response":{"docs":[{"title_s":["T"],"authFullName_s":["Ann Lee","Bo Li"],"authFullNameIdHal_fs":[${ids}]}]}}`;
    const ids = async (facets: string) =>
      (await read(halJson, text(facets))).records[0]?.authors.map(
        (author) => author.identifiers?.[0]?.value,
      );
    expect(await ids('"Bo Li_FacetSep_bo-li"')).toEqual([undefined, 'bo-li']);
    expect(await ids('"Bo Li_FacetSep_bo-li","Bo Li_FacetSep_bo-li-2"')).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('a list that ends in “et al.” has further authors', async () => {
    const text = '[{"paperId":"a","authors":[{"name":"Ann Lee"},{"name":"et al."}]}]';
    expect((await read(semanticScholarJson, text)).records).toMatchObject([
      { authors: [{ rawName: 'Ann Lee' }], unnamedAuthors: { value: null } },
    ]);
    const inOne = '[{"paperId":"a","authors":[{"name":"Ann Lee et al."}]}]';
    expect((await read(semanticScholarJson, inOne)).records).toMatchObject([
      { authors: [{ rawName: 'Ann Lee', position: 1 }], unnamedAuthors: { value: null } },
    ]);
  });

  test('a group among persons is marked as one, and nobody is no author', async () => {
    const author = '[{"family":"Loom Collaboration"},{"literal":"Anonymous"},{"family":"Lee"}]';
    const [record] = (await read(cslJson, `[{"title":"T","author":${author}}]`)).records;
    expect(record?.authors).toMatchObject([
      { rawName: 'Loom Collaboration', group: true, position: 1 },
      { rawName: 'Lee', parts: { family: 'Lee' }, position: 2 },
    ]);
    expect(record?.authors[0]).not.toHaveProperty('parts');
    const creators = '[{"name":"(:unav)"},{"name":"Lee, Ann"},{"name":"(:etal)"}]';
    const text = `{"doi":"10.5072/x","titles":[],"creators":${creators}}`;
    const { records } = await read(dataciteJson, text);
    expect(records[0]?.authors.map(naturalName)).toEqual(['Ann Lee']);
    expect(records[0]?.unnamedAuthors).toMatchObject({ value: null });
  });

  test('ORCID: a credit name may be printed family name first', async () => {
    const contributor = '[{"credit-name":{"value":"Lee, Ann"}}]';
    const text = `{"put-code":1,"external-ids":{},"contributors":{"contributor":${contributor}}}`;
    expect(await names(orcidJson, text)).toEqual([['Ann Lee']]);
  });
});

describe('what a record says besides', () => {
  test('dates of CSL come in many shapes', async () => {
    const date = async (issued: string) =>
      (await read(cslJson, `[{"title":"T","issued":${issued}}]`)).records[0]?.date?.value;
    expect(await date('{"date-parts":[["2019","3",5]]}')).toEqual({ year: 2019, month: 3, day: 5 });
    expect(await date('{"date-parts":[[2019,13]]}')).toEqual({ year: 2019 });
    expect(await date('{"date-parts":[[2019],[2020]]}')).toEqual({ year: 2019 });
    expect(await date('{"date-parts":[[]],"literal":"Spring 2018"}')).toEqual({ year: 2018 });
    expect(await date('"2020-02-30"')).toEqual({ year: 2020, month: 2 });
    expect(await date('{"date-parts":[[null]]}')).toBeUndefined();
  });

  test('an abstract given as an index of words is put together again, gaps and all', async () => {
    const text =
      '{"id":"https://openalex.org/W1","abstract_inverted_index":{"__proto__":[0],"b":[2,9e9,-1,1.5]}}';
    const { records } = await read(openAlexJson, text);
    expect(records[0]?.abstract?.value).toBe('__proto__ b');
  });

  test('an author of Semantic Scholar has a profile, in any number of them', async () => {
    const author = (name: string) =>
      `{"authorId":"1","name":"${name}","hIndex":3,"citationCount":40,"papers":[{"paperId":"a","title":"A"}]}`;
    const { profiles, records } = await read(
      semanticScholarJson,
      `[${author('Ann Lee')},\n${author('Bo Li')}]`,
    );
    expect(records).toHaveLength(2);
    expect(profiles).toEqual([
      {
        rawName: 'Ann Lee',
        line: 1,
        citations: { value: 40, line: 1 },
        hIndex: { value: 3, line: 1 },
      },
      {
        rawName: 'Bo Li',
        line: 2,
        citations: { value: 40, line: 2 },
        hIndex: { value: 3, line: 2 },
      },
    ]);
  });

  test('found authors of Semantic Scholar give their papers', async () => {
    const text = '{"total":1,"data":[{"authorId":"1","papers":[{"paperId":"a","title":"T"}]}]}';
    expect(recogniseFormat(text, inputFormats)?.id).toBe('semanticscholar-json');
    expect((await outcome(semanticScholarJson, text)).titles).toEqual(['1: T']);
  });

  test('citations of Semantic Scholar give the papers that cite', async () => {
    const text =
      '{"data":[{"contexts":["x"],"citingPaper":{"paperId":"a","title":"A"}},{"citingPaper":{"paperId":"b","title":"B"}}]}';
    const { records } = await read(semanticScholarJson, text);
    expect(records.map(({ title }) => title?.value)).toEqual(['A', 'B']);
  });
});
