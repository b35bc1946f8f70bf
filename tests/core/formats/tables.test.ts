import { describe, expect, test } from 'vitest';
import { parseText } from '../../../src/core/formats/collect.ts';
import type { InputFormat } from '../../../src/core/formats/format.ts';
import { recogniseFormat } from '../../../src/core/formats/recognise.ts';
import { inputFormats } from '../../../src/core/formats/registry.ts';
import { authorsAndPapers } from '../../../src/core/formats/tables/authorsAndPapers.ts';
import { dimensions } from '../../../src/core/formats/tables/dimensions.ts';
import { embaseCsv } from '../../../src/core/formats/tables/embaseCsv.ts';
import { lens } from '../../../src/core/formats/tables/lens.ts';
import { openAlexCsv } from '../../../src/core/formats/tables/openAlexCsv.ts';
import { publishOrPerish } from '../../../src/core/formats/tables/publishOrPerish.ts';
import { scopus } from '../../../src/core/formats/tables/scopus.ts';
import { wosTab } from '../../../src/core/formats/tables/wosTab.ts';
import { zoteroCsv } from '../../../src/core/formats/tables/zoteroCsv.ts';
import { naturalName } from '../../../src/core/text/personName.ts';

const parse = (format: InputFormat, text: string, pieceLength?: number) =>
  parseText(format, text, 'table.csv', pieceLength);
const plain = (text: string, pieceLength?: number) => parse(authorsAndPapers, text, pieceLength);
const titles = async (text: string) => (await plain(text)).records.map(({ title }) => title?.value);

/** The names in one cell of a table whose other rows are given too. */
async function namesIn(cell: string, ...others: string[]): Promise<string[]> {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = [cell, ...others].map((text, i) => `Paper ${i},${quoted(text)}`);
  const { records } = await plain(['title,authors', ...rows].join('\n'));
  return records[0]?.authors.map(naturalName) ?? [];
}

describe('rows of a table', () => {
  test('a row begins on the line where its first cell does, and cells know their lines', async () => {
    const text = 'title,abstract,authors\n"A","one\ntwo\nthree",Ada Obi\n"B",,Tom Hill\n';
    const { records } = await plain(text);
    expect(records.map(({ line }) => line)).toEqual([2, 5]);
    expect(records[0]?.authors[0]?.line).toBe(4);
  });

  test('any line end will do, also one that is cut in two', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['title,authors', '"A', 'b",Ada Obi', 'C,Tom Hill', ''].join(end);
      for (const piece of [1, 2, 3, 1000]) {
        const { records, issues } = await plain(text, piece);
        expect(records.map(({ line, title }) => [line, title?.value])).toEqual([
          [2, 'A b'],
          [4, 'C'],
        ]);
        expect(issues).toEqual([]);
      }
    }
  });

  test('a quotation mark that is not closed costs its row alone', async () => {
    const text =
      'title,authors,year\nA,Ada Obi,2001\n"B,Tom Hill,2002\nC,"Ines Prado",2003\nD,Per Lind,2004\n';
    const { records, issues } = await plain(text);
    expect(records.map(({ title, line }) => [title?.value, line])).toEqual([
      ['A', 2],
      ['C', 4],
      ['D', 5],
    ]);
    expect(issues).toMatchObject([{ severity: 'error', code: 'unclosed-quote', line: 3 }]);
  });

  test('so it does where every cell is quoted, and in the last row', async () => {
    const text =
      '"title","authors","year"\n"A","Ada Obi,"2001"\n"B","Tom Hill","2002"\n"C","Per Lind","2003';
    const { records, issues } = await plain(text);
    expect(records.map(({ title }) => title?.value)).toEqual(['B']);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['unclosed-quote', 2],
      ['unclosed-quote', 4],
    ]);
  });

  test('a quotation mark within a cell is kept and doubted when the row is whole', async () => {
    const { records, issues } = await plain(
      'title,authors\n"The "old" wall",Ada Obi\nB,Tom Hill\n',
    );
    expect(records.map(({ title }) => title?.value)).toEqual(['The "old" wall', 'B']);
    expect(issues).toMatchObject([{ severity: 'warning', code: 'odd-quotes', line: 2 }]);
    expect((await plain('title,authors\nA 5" wall,Ada Obi\n')).issues).toEqual([]);
  });

  test('a row with too many cells is left out, one with too few is kept', async () => {
    const text = 'title,authors,year\nA,Obi, Ada,2001\nB,Tom Hill\nC,Per Lind,2003,,\n\n,,\n';
    const { records, issues } = await plain(text);
    expect(records.map(({ title }) => title?.value)).toEqual(['B', 'C']);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['too-many-cells', 2],
      ['too-few-cells', 3],
    ]);
  });

  test('a row too long to be one is left out, with or without a quotation mark', async () => {
    const long = 'x'.repeat(1_100_000);
    for (const row of [`${long},Ada Obi`, `"${long}",Ada Obi`]) {
      const text = `title,authors\nA,Ada Obi\n${row}\nB,Tom Hill\n`;
      const { records, issues } = await plain(text, 65_536);
      expect(records.map(({ title }) => title?.value)).toEqual(['A', 'B']);
      expect(issues).toMatchObject([{ code: 'row-too-long', line: 3 }]);
    }
  });

  test('an open quotation mark before very many lines takes no time to speak of', async () => {
    const hostile = [
      '"a b c d\n'.repeat(100_000),
      '"a"b"c""d,"e\n'.repeat(50_000),
      `"${'a,b,c,d\n'.repeat(100_000)}`,
    ];
    for (const text of hostile) {
      const { records, issues } = await plain(`title,authors,year\n${text}`);
      expect(records.length).toBe(0);
      expect(issues.length).toBeGreaterThan(0);
    }
  });

  test('a header alone is a table without papers; no header at all is an error', async () => {
    const header = 'title,authors,year\n';
    expect(recogniseFormat(header, inputFormats)?.id).toBe('authors-and-papers');
    expect(await plain(header)).toMatchObject({ records: [], issues: [] });
    expect((await plain('one,two\n1,2\n')).issues).toMatchObject([{ code: 'no-header' }]);
    expect((await plain('')).issues).toMatchObject([{ code: 'no-header' }]);
  });
});

describe('which table it is', () => {
  test.each([
    ['a table of people', 'author_id,name,papers,degree\na1,Ada Obi,3,2\n'],
    [
      'prose',
      'The author, the title, and the year of a book\nare what a reader, at least, asks for.\n',
    ],
    [
      'prose with just these words',
      'Author, Title\nThis is a letter.\nIt has no rows.\nNone at all.\n',
    ],
    ['a table of other things', 'id,name,price\n1,chair,20\n2,table,90\n'],
    ['titles of which nobody knows the authors', 'title,year\nA,2001\nB,2002\n'],
    ['posts by somebody', 'id,author,text\n1,ada,hello\n2,tom,good morning\n'],
  ])('%s is none', (_, text) => {
    expect(recogniseFormat(text, inputFormats)).toBeUndefined();
  });

  test('an edge list is a finished network', () => {
    const text = 'source,target,weight\nAda,Tom,2\nTom,Ines,1\n';
    expect(recogniseFormat(text, inputFormats)?.id).toBe('edge-list');
  });

  test.each([
    ['German', 'Titel;Autoren;Erscheinungsjahr;Zeitschrift'],
    ['French', 'Titre;Auteurs;Année;Revue'],
    ['Spanish', 'Título;Autores;Año;Revista'],
    ['Italian', 'Titolo;Autori;Anno;Rivista'],
    ['shouted English', 'PAPER TITLE;AUTHOR(S);YEAR;JOURNAL'],
    ['snake case', 'paper_title;author_names;pub_year;journal_name'],
  ])('columns may be named in %s', async (_, header) => {
    const text = `${header}\nOn walls;Ada Obi;2001;Walls\n`;
    expect(recogniseFormat(text, inputFormats)?.id).toBe('authors-and-papers');
    expect((await plain(text)).records).toMatchObject([
      {
        title: { value: 'On walls' },
        authors: [{ rawName: 'Ada Obi' }],
        date: { value: { year: 2001 } },
        venue: { value: 'Walls' },
      },
    ]);
  });

  test.each([',', ';', '\t', '|'])('cells may be separated by %j', async (delimiter) => {
    const rows = [
      ['title', 'authors', 'year'],
      ['On walls', 'Ada Obi', '2001'],
    ];
    const text = rows.map((row) => row.join(delimiter)).join('\n');
    expect(recogniseFormat(text, inputFormats)?.id).toBe('authors-and-papers');
    expect(await titles(text)).toEqual(['On walls']);
  });

  test('lines above the header are passed over', async () => {
    const { records } = await plain('sep=,\nMy list of 2024\n\ntitle,authors\nOn walls,Ada Obi\n');
    expect(records).toMatchObject([{ line: 5, title: { value: 'On walls' } }]);
  });

  test('columns called as things that every object has are columns like any other', async () => {
    const text = 'title,authors,__proto__,constructor,toString\nA,Ada Obi,x,y,z\n';
    expect((await plain(text)).records).toMatchObject([{ title: { value: 'A' } }]);
    const named = '__proto__,constructor\nA,Ada Obi\n';
    expect(recogniseFormat(named, inputFormats)).toBeUndefined();
  });
});

describe('authors in one cell', () => {
  const list = ['John Smith', 'Jane Doe'];
  test.each([
    'Smith, John; Doe, Jane',
    'Smith, John;Doe, Jane;',
    'John Smith, Jane Doe',
    'John Smith and Jane Doe',
    'John Smith & Jane Doe',
    'Smith, John and Doe, Jane',
    'John Smith|Jane Doe',
    'John Smith\nJane Doe',
    'Smith, John und Doe, Jane',
    '["John Smith", "Jane Doe"]',
    "['John Smith', 'Jane Doe']",
    '[{"name": "John Smith"}, {"name": "Jane Doe"}]',
    '[{"family": "Smith", "given": "John"}, {"family": "Doe", "given": "Jane"}]',
    'Smith, John, Doe, Jane',
  ])('%j', async (cell) => {
    expect(await namesIn(cell)).toEqual(list);
  });

  test.each([
    ['Smith, J., Doe, J. A.', ['J. Smith', 'J. A. Doe']],
    ['Smith, J., Doe, J. A., & King, M., Jr.', ['J. Smith', 'J. A. Doe', 'M. King Jr.']],
    ['Smith J, Doe JA', ['J Smith', 'JA Doe']],
    ['J Smith, JA Doe', ['J Smith', 'JA Doe']],
    ['John Smith, Jane Doe, and Ray Bo', ['John Smith', 'Jane Doe', 'Ray Bo']],
    ['Smith, John', ['John Smith']],
    ['van der Aalst, Wil', ['Wil van der Aalst']],
    ['王小明, 李四', ['王小明', '李四']],
    ['World Health Organization; Doe, Jane', ['World Health Organization', 'Jane Doe']],
    ["O'Neil, Tom; D’Arcy, Lou", ["Tom O'Neil", 'Lou D’Arcy']],
    ['{NASA Team} and Doe, Jane', ['NASA Team', 'Jane Doe']],
    ['Smith, John, PhD; Doe, Jane, M.D.', ['John Smith', 'Jane Doe']],
    ['John Smith, PhD, Jane Doe, MD', ['John Smith', 'Jane Doe']],
    ['John Smith1,2, Jane Doe2*', ['John Smith', 'Jane Doe']],
    ['Wei WU; Li ZHANG', ['Wei WU', 'Li ZHANG']],
    ['Smith\\; Sons; Doe, Jane', ['Smith; Sons', 'Jane Doe']],
  ])('%j', async (cell, expected) => {
    expect(await namesIn(cell)).toEqual(expected);
  });

  test('two parts of two words each are two names, unless semicolons say otherwise elsewhere', async () => {
    expect(await namesIn('García Márquez, Gabriel José')).toHaveLength(2);
    expect(await namesIn('García Márquez, Gabriel José', 'Doe, Jane; Smith, John')).toEqual([
      'Gabriel José García Márquez',
    ]);
  });

  test('where commas may mean two things, this is said once', async () => {
    const row = 'A,"Smith, John, Doe, Jane"\n';
    const { issues } = await plain(`title,authors\n${row.repeat(5)}`);
    expect(issues).toMatchObject([{ severity: 'warning', code: 'doubtful-authors', line: 2 }]);
  });

  test.each([
    ['Ada Obi; Tom Hill; et al.', null],
    ['Ada Obi; Tom Hill, et al.', null],
    ['Ada Obi; Tom Hill; and others', null],
    ['Ada Obi; Tom Hill; ...', null],
    ['Ada Obi; Tom Hill; + 5 more', 5],
    ['Ada Obi; Tom Hill; and 12 others', 12],
  ])('%j leaves authors out', async (cell, unnamed) => {
    const { records } = await plain(`title,authors\nA,"${cell}"\n`);
    expect(records[0]?.authors.map(({ rawName }) => rawName)).toEqual(['Ada Obi', 'Tom Hill']);
    expect(records[0]?.unnamedAuthors).toEqual({ value: unnamed, line: 2 });
  });

  test.each(['', 'NA', 'nan', 'Anonymous', '[No author name available]', '-'])(
    '%j is nobody',
    async (cell) => {
      const { records } = await plain(`title,authors,year\nA,${cell},2001\n`);
      expect(records).toMatchObject([{ title: { value: 'A' }, authors: [] }]);
    },
  );

  test('authors may have a column each, or the first one and the others', async () => {
    const { records } = await plain('title,author1,author2,author3\nA,"Obi, Ada",Tom Hill,\n');
    expect(records[0]?.authors.map(naturalName)).toEqual(['Ada Obi', 'Tom Hill']);
    const others = await plain('title,first author,co-authors\nA,Ada Obi,"Tom Hill; Per Lind"\n');
    expect(others.records[0]?.authors.map(({ rawName, position }) => [rawName, position])).toEqual([
      ['Ada Obi', 1],
      ['Tom Hill', 2],
      ['Per Lind', 3],
    ]);
  });

  test('names in full are preferred to short ones, and nobody is counted twice', async () => {
    const text =
      'title,authors,author full names,first author\nA,"Obi, A; Hill, T","Obi, Ada; Hill, Tom","Obi, A"\n';
    expect((await plain(text)).records[0]?.authors.map(naturalName)).toEqual([
      'Ada Obi',
      'Tom Hill',
    ]);
  });

  test('the apostrophe before what a spreadsheet would run is taken back', async () => {
    expect(
      await titles("title,authors\n'=A1,Ada Obi\n'@home,Tom Hill\n's Gravenhage,Per Lind\n"),
    ).toEqual(['=A1', '@home', "'s Gravenhage"]);
  });
});

describe('a row for each author', () => {
  test('rows of a paper are one record, also where they stand apart', async () => {
    const text =
      'paper,author\nOn walls,Ada Obi\nOn roofs,Ada Obi\nOn walls,Tom Hill\nOn roofs,Per Lind\n';
    const { records } = await plain(text);
    expect(
      records.map(({ title, authors }) => [title?.value, authors.map((a) => a.rawName)]),
    ).toEqual([
      ['On walls', ['Ada Obi', 'Tom Hill']],
      ['On roofs', ['Ada Obi', 'Per Lind']],
    ]);
    expect(records[0]?.authors[0]?.position).toBeUndefined();
  });

  test('positions may be counted from 0, and names be in two columns', async () => {
    const text =
      'doi,last name,first name,author_position\n10.5555/a,Hill,Tom,1\n10.5555/a,Obi,Ada,0\n';
    const { records } = await plain(text);
    expect(records).toHaveLength(1);
    expect(records[0]?.authors).toMatchObject([
      { rawName: 'Obi, Ada', position: 1, parts: { family: 'Obi', given: 'Ada' } },
      { rawName: 'Hill, Tom', position: 2 },
    ]);
  });

  test('rows beyond what is held are still records when papers stand together', async () => {
    const rows = Array.from({ length: 120_000 }, (_, i) => `p${i >> 1},${(i % 2) + 1},Name ${i}`);
    const { records, issues } = await plain(`paper_id,position,author\n${rows.join('\n')}`);
    expect(records).toHaveLength(60_000);
    expect(records.every(({ authors }) => authors.length === 2)).toBe(true);
    expect(issues).toEqual([]);
  });

  test('a table of papers that lists one twice stays a table of papers', async () => {
    const text =
      'title,authors\nOn walls,"Obi, Ada; Hill, Tom"\nOn walls,"Obi, A.; Hill, T."\nOn roofs,"Lind, Per"\n';
    expect((await plain(text)).records).toHaveLength(3);
  });
});

describe('tables of sources', () => {
  test('Web of Science: a quotation mark is a character, and a broken row costs itself', async () => {
    const text =
      'AU\tTI\tSO\tPY\nObi, A\t"Open\tWalls\t2001\nHill, T\tB\tWalls\t2002\tx\nLind, P\tC"\tRoofs\t2003\n';
    const { records, issues } = await parse(wosTab, text);
    expect(records.map(({ title }) => title?.value)).toEqual(['"Open', 'C"']);
    expect(issues).toMatchObject([{ code: 'too-many-cells', line: 3 }]);
  });

  test('Web of Science: an id belongs to whom it names, and to nobody where two might be meant', async () => {
    const text = [
      'AU\tAF\tTI\tSO\tOI\tRI',
      'Li, W; Li, W; Hill, T\tLi, Wei; Li, Wen; Hill, Tom\tA\tB\tLi, W/0000-0002-1825-0097\tHill, Thomas/A-1234-2010',
    ].join('\n');
    const { records } = await parse(wosTab, text);
    expect(records[0]?.authors.map(({ identifiers }) => identifiers)).toEqual([
      undefined,
      undefined,
      [{ scheme: 'researcherid', value: 'A-1234-2010' }],
    ]);
  });

  test('Scopus: as many names are made as there are ids', async () => {
    const header = 'Authors,Author(s) ID,Title,EID\n';
    const read = async (authors: string, ids: string) =>
      (await parse(scopus, `${header}"${authors}","${ids}",A,2-s2.0-1\n`)).records[0]?.authors.map(
        naturalName,
      );
    expect(await read('Obi A., Hill T.B.', '100001;100002;')).toEqual(['A. Obi', 'T.B. Hill']);
    expect(await read('Obi, A., Hill, T.B.', '100001;100002;')).toEqual(['A. Obi', 'T.B. Hill']);
    expect(await read('Obi A.; Hill T.B.', '100001; 100002')).toEqual(['A. Obi', 'T.B. Hill']);
    expect(await read('Madonna, Hill T.B.', '100001;100002;')).toEqual(['Madonna', 'T.B. Hill']);
    expect(await read('Yu, Y., Ma, L.-J.', '100001;100002;')).toEqual(['Y. Yu', 'L.-J. Ma']);
  });

  test('OpenAlex: what is not one an author belongs to the paper', async () => {
    const text = [
      'id,display_name,authorships.author.display_name,authorships.author.orcid,authorships.institutions.display_name',
      'https://openalex.org/W1,A,Ada Obi|Tom Hill,https://orcid.org/0000-0002-1825-0097,X|Y|X',
    ].join('\n');
    const { records } = await parse(openAlexCsv, text);
    expect(records[0]?.authors).toEqual([
      { rawName: 'Ada Obi', position: 1, line: 2 },
      { rawName: 'Tom Hill', position: 2, line: 2 },
    ]);
    expect(records[0]?.organisations.map(({ value }) => value.name)).toEqual(['X', 'Y']);
  });

  test('OpenAlex: in the older export institutions are never one an author', async () => {
    const text =
      'id,display_name,author_ids,author_names,author_institution_names\nhttps://openalex.org/W1,A,https://openalex.org/A1|https://openalex.org/A2,Ada Obi|Tom Hill,X|Y\n';
    const { records } = await parse(openAlexCsv, text);
    expect(records[0]?.authors).toMatchObject([
      { rawName: 'Ada Obi', identifiers: [{ scheme: 'openalex-author', value: 'A1' }] },
      { rawName: 'Tom Hill', identifiers: [{ scheme: 'openalex-author', value: 'A2' }] },
    ]);
    expect(records[0]?.authors.some(({ affiliations }) => affiliations)).toBe(false);
    expect(records[0]?.organisations.map(({ value }) => value.name)).toEqual(['X', 'Y']);
  });

  test('Zotero: editors and contributors are no authors', async () => {
    const text =
      'Key,Item Type,Author,Title,Editor,Contributor\nAAAA1111,book,,A,"Obi, Ada","Hill, Tom"\n';
    expect((await parse(zoteroCsv, text)).records).toMatchObject([{ authors: [] }]);
  });

  test('The Lens: null is no given name, though somebody may be called so', async () => {
    const text = 'Lens ID,Title,Author/s\n000-000-000-000-001,A,null Weiss; Anna Null\n';
    const { records } = await parse(lens, text);
    expect(records[0]?.authors.map(({ rawName }) => rawName)).toEqual(['Weiss', 'Anna Null']);
  });

  test('Dimensions: brackets within an institution do not end it', async () => {
    const text = [
      '"About the data: whatever"',
      'Publication ID,Title,PubYear,Authors,Authors Affiliations',
      'pub.1,A,2001,"Obi, Ada; Hill, Tom","Obi, Ada (A (B; C); D); Hill, Tom (E)"',
    ].join('\n');
    const { records } = await parse(dimensions, text);
    expect(records[0]?.authors.map((a) => a.affiliations?.map(({ name }) => name))).toEqual([
      ['A (B; C)', 'D'],
      ['E'],
    ]);
  });

  test('Publish or Perish: where the beginning is cut, nobody knows who stands where', async () => {
    const text = 'Cites,Authors,Title,GSRank\n1,"…, A Obi, T Hill",A,1\n';
    const { records } = await parse(publishOrPerish, text);
    expect(records[0]?.authors.map(({ position }) => position)).toEqual([undefined, undefined]);
    expect(records[0]?.unnamedAuthors?.value).toBeNull();
  });

  test('Embase: the source holds venue and date', async () => {
    const text = 'Title,Author Names,Source\nA,"Obi A., Hill T.","Walls (2001) 3:4 (5-6)"\n';
    expect((await parse(embaseCsv, text)).records).toMatchObject([
      { venue: { value: 'Walls' }, date: { value: { year: 2001 } } },
    ]);
  });

  test('Web of Science: addresses may name authors by their short names', async () => {
    const text =
      'AU\tAF\tTI\tSO\tC1\tOI\nObi, A; Hill, T\tObi, Ada; Hill, Tom\tA\tB\t[Obi, A] Univ X, Norway; [Lee, B] Univ Y\tHill, T./0000-0002-1825-0097';
    expect((await parse(wosTab, text)).records).toMatchObject([
      {
        authors: [
          { rawName: 'Obi, Ada', affiliations: [{ name: 'Univ X, Norway' }] },
          { rawName: 'Hill, Tom', identifiers: [{ value: '0000-0002-1825-0097' }] },
        ],
        organisations: [{ value: { name: 'Univ Y' } }],
      },
    ]);
  });
});

test('Web of Science: a person may have several ResearcherIDs', async () => {
  const text = 'AF\tTI\tUT\tRI\nObi, Ada\tA\tWOS:1\tObi, Ada/A-1234-2015; Obi, Ada/B-1234-2020';
  expect((await parse(wosTab, text)).records[0]?.authors[0]?.identifiers).toMatchObject([
    { value: 'A-1234-2015' },
    { value: 'B-1234-2020' },
  ]);
});

test.each(['王小明；李四', '王小明、李四', '王小明，李四', '王小明 / 李四'])(
  'separators beside the usual ones: %s',
  async (cell) => {
    expect(await namesIn(cell)).toEqual(['王小明', '李四']);
  },
);

test('marks of footnotes are no authors', async () => {
  expect(await namesIn('Ada Obi1, Tom Hill2,*, Eva Klein1,2')).toEqual([
    'Ada Obi',
    'Tom Hill',
    'Eva Klein',
  ]);
});

test('objects as Python prints them', async () => {
  expect(await namesIn(`[{'authorId': '1', 'name': 'Ada Obi'}, {'name': "Tom O'Hill"}]`)).toEqual([
    'Ada Obi',
    "Tom O'Hill",
  ]);
});

test('a line of hyphens under the header is no row', async () => {
  expect(await titles('| Title | Authors |\n|:----|----|\n| A | Ada Obi |\n')).toEqual(['A']);
});

test('Scopus: a suffix after initials', async () => {
  const text = 'Authors,Title,EID\n"Obi A., Jr., Hill T.",A,2-s2.0-1\n';
  expect((await parse(scopus, text)).records[0]?.authors).toMatchObject([
    { parts: { family: 'Obi', given: 'A.', suffix: 'Jr.' } },
    { parts: { family: 'Hill', given: 'T.' } },
  ]);
});

test('German for further authors', async () => {
  const { records } = await plain('Titel;Autoren\nA;"Obi, A.; Klein, E. u. a."\n');
  expect(records[0]?.authors.map(({ rawName }) => rawName)).toEqual(['Obi, A.', 'Klein, E.']);
  expect(records[0]?.unnamedAuthors?.value).toBeNull();
});

describe('cells of any size take time in proportion', () => {
  const many = (text: (i: number) => string, separator: string, count: number) =>
    Array.from({ length: count }, (_, i) => text(i)).join(separator);

  test('blanks in a list of authors', async () => {
    expect(await namesIn(`Ada${' '.repeat(900_000)}Obi`)).toEqual(['Ada Obi']);
  }, 4_000);

  test('rows of one author with many institutions', async () => {
    const rows = many((i) => `1,A,Obi,Ada,Univ ${i}`, '\n', 40_000);
    const { records } = await plain(
      `paper_id,title,author_last_name,author_first_name,affiliation\n${rows}`,
    );
    expect(records[0]?.authors[0]?.affiliations?.length).toBe(40_000);
  }, 4_000);

  test('thousands of authors with addresses and numbers of their own', async () => {
    const text = `AF\tTI\tUT\tC1\tOI\n${many((i) => `Obi${i}, Ada`, '; ', 9000)}\tA\tWOS:1\t${many((i) => `[Obi${i}, Ada] Univ ${i}`, '; ', 9000)}\t${many((i) => `Obi${i}, Ada/0000-0002-1825-0097`, '; ', 9000)}`;
    const { records } = await parse(wosTab, text);
    expect(records[0]?.authors.at(-1)?.affiliations).toEqual([{ name: 'Univ 8999' }]);
  }, 4_000);
});
