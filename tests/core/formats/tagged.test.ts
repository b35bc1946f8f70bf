import { describe, expect, test } from 'vitest';
import { parseText } from '../../../src/core/formats/collect.ts';
import { recogniseFormat } from '../../../src/core/formats/recognise.ts';
import { inputFormats } from '../../../src/core/formats/registry.ts';
import { naturalName } from '../../../src/core/text/personName.ts';

async function read(id: string, ...lines: readonly string[]) {
  const format = inputFormats.find((candidate) => candidate.id === id);
  if (!format) throw new Error(`no format ${id}`);
  return parseText(format, lines.join('\n'), `test.${id}`);
}

const first = async (id: string, ...lines: readonly string[]) => {
  const [record] = (await read(id, ...lines)).records;
  if (!record) throw new Error('no record');
  return record;
};

const names = (record: { authors: readonly { rawName: string }[] }) =>
  record.authors.map(naturalName);
const titles = (document: { records: readonly { title?: { value: string } }[] }) =>
  document.records.map(({ title }) => title?.value);
const codes = (document: { issues: readonly { code: string; line?: number }[] }) =>
  document.issues.map(({ code, line }) => `${code} ${line}`);

describe('RIS', () => {
  const ris = (...lines: readonly string[]) => read('ris', ...lines);
  const record = (...lines: readonly string[]) => first('ris', 'TY  - JOUR', ...lines, 'ER  - ');

  test('editors and other contributors are no authors', async () => {
    const { authors } = await record(
      'A2  - Ed, Ann',
      'ED  - Ed, Bob',
      'A3  - Ed, Cy',
      'A4  - Ed, Di',
    );
    expect(authors).toEqual([]);
  });

  test('braces around a name make it a group’s', async () => {
    const { authors } = await record('AU  - {TIDE}', 'AU  - {Mills and Sons, Inc.}');
    expect(authors).toMatchObject([
      { rawName: 'TIDE', group: true },
      { rawName: 'Mills and Sons, Inc.', group: true },
    ]);
  });

  test('a degree is no part of the name', async () => {
    const { authors } = await record(
      'AU  - Mills, Ada, PhD',
      'AU  - Hart, Bo, M.D.',
      'AU  - Ek, MD',
    );
    expect(authors.map(({ parts }) => [parts?.family, parts?.given])).toEqual([
      ['Mills', 'Ada'],
      ['Hart', 'Bo'],
      ['Ek', 'MD'],
    ]);
  });

  test('beside family names in capitals short ones are no initials', async () => {
    const { authors } = await record('AU  - Taro YAMADA', 'AU  - Ken ABE');
    expect(authors.map(naturalName)).toEqual(['Taro YAMADA', 'Ken ABE']);
    expect((await record('AU  - Mills ABE')).authors.map(naturalName)).toEqual(['ABE Mills']);
  });

  test('AU and A1 are authors in the order of the file', async () => {
    expect(names(await record('A1  - Abel, Ann', 'AU  - Bell, Bob', 'A1  - Cole, Cy'))).toEqual([
      'Ann Abel',
      'Bob Bell',
      'Cy Cole',
    ]);
  });

  test.each([
    ['Smith, J.; Doe, K.', ['J. Smith', 'K. Doe']],
    ['Smith, J. and Doe, K.', ['J. Smith', 'K. Doe']],
    ['Jane Smith and Kim Doe', ['Jane Smith', 'Kim Doe']],
    ['Smith, J., Doe, K. L.', ['J. Smith', 'K. L. Doe']],
    ['Smith J, Doe KL', ['J Smith', 'KL Doe']],
    ['Department of Boats and Human Piers', ['Department of Boats and Human Piers']],
    ['Smith, J. & Doe, K.', ['J. Smith', 'K. Doe']],
    ['M&uuml;ller, K.', ['K. Müller']],
    ['Smith, <i>Jane</i>', ['Jane Smith']],
  ])('one field may hold several names: %s', async (printed, expected) => {
    expect(names(await record(`AU  - ${printed}`))).toEqual(expected);
  });

  test('a list that goes on over lines is read whole', async () => {
    expect(names(await record('AU  - Smith, J.; Doe, K.;', 'Roe, L.'))).toEqual([
      'J. Smith',
      'K. Doe',
      'L. Roe',
    ]);
    expect(names(await record('AU  - Smith, J.', 'Doe, K.'))).toEqual(['J. Smith', 'K. Doe']);
    expect(names(await record('AU  - Smith,', 'Jane'))).toEqual(['Jane Smith']);
  });

  test('“et al.” is no author, and says that there are others', async () => {
    const found = await record('AU  - Smith, J.', 'AU  - et al.');
    expect(names(found)).toEqual(['J. Smith']);
    expect(found.unnamedAuthors).toEqual({ value: null, line: 3 });
  });

  test('nobody is nobody', async () => {
    expect((await record('AU  - [Anonymous]', 'AU  - ', 'AU  - ,', 'AU  - ---')).authors).toEqual(
      [],
    );
  });

  test('a comma with nothing after it marks a group, unless the name is short', async () => {
    const found = await record('AU  - Union of Piers,', 'AU  - NASA,', 'AU  - Van Low, ');
    expect(found.authors.map(({ rawName, group }) => [rawName, group])).toEqual([
      ['Union of Piers', true],
      ['NASA', true],
      ['Van Low', undefined],
    ]);
  });

  test('a record without its end ends where the next begins', async () => {
    const document = await ris('TY  - JOUR', 'TI  - One', 'TY  - JOUR', 'TI  - Two', 'ER  -');
    expect(titles(document)).toEqual(['One', 'Two']);
    expect(codes(document)).toEqual(['missing-end 1']);
  });

  test('a record without its beginning is read and reported', async () => {
    const document = await ris(
      'TI  - One',
      'AU  - Low, Ada',
      'ER  - ',
      'TY  - JOUR',
      'TI  - Two',
      'ER  - ',
    );
    expect(titles(document)).toEqual(['One', 'Two']);
    expect(codes(document)).toEqual(['missing-beginning 1']);
  });

  test('what stands between records is no record', async () => {
    const document = await ris(
      '1.',
      'TY  - JOUR',
      'TI  - One',
      'ER  - ',
      'NL  - J One',
      'Link: x',
      '2.',
    );
    expect(titles(document)).toEqual(['One']);
    expect(document.issues).toEqual([]);
  });

  test('a record without any field is still a record', async () => {
    expect((await ris('TY  - JOUR', 'ER  - ')).records).toHaveLength(1);
  });

  test.each(['ER', 'ER  -', 'ER  - ', 'ER - ', 'er  - ', 'ER  - xyz', 'ER-'])(
    'a record may end with “%s”',
    async (end) => {
      const document = await ris('TY  - JOUR', 'TI  - One', end, 'junk after the end');
      expect(titles(document)).toEqual(['One']);
      expect(document.issues).toEqual([]);
    },
  );

  test('a hyphen in a continued line makes no tag of it', async () => {
    const { abstract } = await record(
      'AB  - We met in the',
      'UK - and elsewhere.',
      'US-based too.',
    );
    expect(abstract?.value).toBe('We met in the UK - and elsewhere. US-based too.');
  });

  test.each([
    [['PY  - 2019///'], { year: 2019 }],
    [['Y1  - 2013/02/01/'], { year: 2013, month: 2, day: 1 }],
    [['PY  - 2020', 'DA  - 2020/03/05'], { year: 2020, month: 3, day: 5 }],
    [['PY  - 2020', 'DA  - 2018/03/05'], { year: 2020 }],
    [['PY  - 2011', 'DA  - Jun'], { year: 2011, month: 6 }],
    [['DA  - MAR-APR', 'PY  - 1999'], { year: 1999, month: 3 }],
    [['PY  - in press', 'Y2  - 2024/01/01'], undefined],
  ])('the date of %j', async (lines, date) => {
    expect((await record(...lines)).date?.value).toEqual(date);
  });

  test.each([
    ['DO  - 10.5555/ABC', 'doi:10.5555/abc'],
    ['DO  - doi:10.5555/ABC', 'doi:10.5555/abc'],
    ['UR  - http://dx.doi.org/10.5555/abc', 'doi:10.5555/abc'],
    ['N1  - doi: 10.5555/abc', 'doi:10.5555/abc'],
    ['N1  - References: 10.5555/someone.elses', ''],
    ['UR  - https://arxiv.org/abs/2001.00001v1', 'arxiv:2001.00001'],
    ['L2  - https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123', 'pmcid:PMC123'],
    ['UR  - https://pubmed.ncbi.nlm.nih.gov/123/', 'pmid:123'],
    ['U1  - 26957754[pmid]', 'pmid:26957754'],
    ['AN  - 26957754', ''],
    ['AN  - WOS:000425064400008', 'wos:WOS:000425064400008'],
    ['ID  - 000-454-299-663-964', 'lens:000-454-299-663-964'],
    [
      'UR  - https://www.scopus.com/inward/record.uri?partnerID=40&eid=2-s2.0-850',
      'scopus:2-s2.0-850',
    ],
  ])('%s gives %s', async (line, expected) => {
    const { identifiers } = await record(line);
    expect(identifiers.map(({ value }) => `${value.scheme}:${value.value}`).join(' ')).toBe(
      expected,
    );
  });

  test.each([
    ['JOUR', ['T2  - Boats', 'JO  - Bts'], 'Boats'],
    ['CHAP', ['T2  - A Book', 'T3  - A Series'], 'A Book'],
    ['CONF', ['T2  - Boats ’19, Oslo', 'C3  - Proceedings of Boats'], 'Proceedings of Boats'],
    ['CPAPER', ['T2  - Boats ’19', 'C3  - University of Nowhere'], 'Boats ’19'],
    ['BOOK', ['T2  - A Series'], undefined],
  ])('the venue of a %s', async (type, lines, venue) => {
    const found = await first('ris', `TY  - ${type}`, ...lines, 'ER  - ');
    expect(found.venue?.value).toBe(venue);
  });

  test('TeX and markup are resolved, and amounts of money stay', async () => {
    const title = async (text: string) => (await record(`TI  - ${text}`)).title?.value;
    expect(await title('From $5 to $10')).toBe('From $5 to $10');
    expect(await title('The \\alpha{} of a &lt;i&gt;pier&lt;/i&gt;')).toBe('The α of a pier');
    expect(
      await title(
        'A \\documentclass[12pt]{minimal} \\usepackage{amsmath} \\begin{document}$$-$$\\end{document} sign',
      ),
    ).toBe('A - sign');
  });

  test('names and lines of thousands of authors take linear time', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `AU  - Long${i}, Name`);
    const { authors } = await record('TI  - Many', ...lines);
    expect(authors).toHaveLength(20_000);
    expect(authors.at(-1)).toMatchObject({
      rawName: 'Long19999, Name',
      position: 20_000,
      line: 20_002,
    });
  });

  test('a line without end costs itself alone', async () => {
    const document = await ris(
      'TY  - JOUR',
      'TI  - One',
      `AB  - ${'x'.repeat(1_500_000)}`,
      'PY  - 2001',
      'ER  - ',
      'TY  - JOUR',
      'TI  - Two',
      'ER  - ',
    );
    expect(titles(document)).toEqual(['One', 'Two']);
    expect(document.records[0]?.date?.value).toEqual({ year: 2001 });
    expect(codes(document)).toEqual(['line-too-long 3']);
  });

  test('a record without end is cut off, and the next is read', async () => {
    const line = `N1  - ${'x'.repeat(90_000)}`;
    const document = await ris(
      'TY  - JOUR',
      'TI  - One',
      ...Array.from({ length: 200 }, () => line),
      'TY  - JOUR',
      'TI  - Two',
      'ER  - ',
    );
    expect(titles(document)).toEqual(['One', 'Two']);
    expect(codes(document)).toEqual(['record-too-long 180', 'missing-end 1']);
  });

  test('names of the language are names', async () => {
    expect(names(await record('AU  - __proto__', 'KW  - constructor'))).toEqual(['__proto__']);
  });

  test('a heading alone is reported', async () => {
    expect(codes(await ris('Provider: Nowhere', 'Content: x'))).toEqual(['no-record 1']);
    expect(codes(await ris(''))).toEqual([]);
  });
});

describe('PubMed', () => {
  const nbib = (...lines: readonly string[]) => first('pubmed-nbib', 'PMID- 1234', ...lines);

  test('FAU is the full form of the AU after it; an AU alone is an author too', async () => {
    expect(
      names(await nbib('FAU - Abel, Ann B', 'AU  - Abel AB', 'AU  - Bell C', 'FAU - Cole, Di')),
    ).toEqual(['Ann B Abel', 'C Bell', 'Di Cole']);
  });

  test('groups keep their place; editors and investigators are no authors', async () => {
    const found = await nbib(
      'CN  - Pier Group',
      'FAU - Abel, Ann',
      'AU  - Abel A',
      'FED - Ed, Bob',
      'ED  - Ed B',
      'AD  - Of the editor, Norway.',
      'FIR - Inv, Cy',
      'IR  - Inv C',
    );
    expect(found.authors.map(({ rawName, group, position }) => [rawName, group, position])).toEqual(
      [
        ['Pier Group', true, 1],
        ['Abel, Ann', undefined, 2],
      ],
    );
    expect(found.authors[1]?.affiliations).toBeUndefined();
    expect(found.organisations).toEqual([]);
  });

  test('an address before all authors is the record’s', async () => {
    const found = await nbib('AD  - Pier School, Oslo, Norway.', 'AU  - Abel A');
    expect(found.organisations).toEqual([
      { value: { name: 'Pier School, Oslo, Norway', country: 'Norway' }, line: 2 },
    ]);
  });

  test('an ORCID with a wrong check digit is left out', async () => {
    const found = await nbib('AU  - Abel A', 'AUID- ORCID: 0000-0009-0000-1019');
    expect(found.authors[0]?.identifiers).toBeUndefined();
  });

  test('only ids marked as DOIs are DOIs', async () => {
    const found = await nbib('AID - S10.5555/no [pii]', 'AID - 10.5555/yes [doi]');
    expect(found.identifiers.map(({ value }) => value.value)).toEqual(['1234', '10.5555/yes']);
  });

  test('the title loses the full stop of the house, but not its dots', async () => {
    expect((await nbib('TI  - Boats.')).title?.value).toBe('Boats');
    expect((await nbib('TI  - Boats...')).title?.value).toBe('Boats...');
    expect((await nbib('TI  - Boats?')).title?.value).toBe('Boats?');
  });

  test('a next PMID begins the next record, with or without a blank line', async () => {
    const document = await read(
      'pubmed-nbib',
      'PMID- 1',
      'TI  - One.',
      'PMID- 2',
      'TI  - Two.',
      '',
      'PMID- 3',
    );
    expect(titles(document)).toEqual(['One', 'Two', undefined]);
  });

  test('a blank line inside a record does not end it', async () => {
    const document = await read(
      'pubmed-nbib',
      'PMID- 1',
      'AB  - One',
      '',
      '      two.',
      'TI  - Title',
    );
    expect(document.records).toHaveLength(1);
    expect(document.records[0]?.abstract?.value).toBe('One two.');
  });
});

describe('Web of Science', () => {
  const wos = (...lines: readonly string[]) => first('wos', 'PT J', ...lines, 'ER');

  test('AF gives the names in full; of unequal lists the longer is taken', async () => {
    expect(names(await wos('AU Abel, A', '   Bell, B', 'AF Abel, Ann', '   Bell, Bob'))).toEqual([
      'Ann Abel',
      'Bob Bell',
    ]);
    expect(names(await wos('AU Abel, A', '   Bell, B', 'AF Abel, Ann'))).toEqual([
      'A Abel',
      'B Bell',
    ]);
  });

  test('groups sign last, and once even if the persons name them too', async () => {
    const found = await wos(
      'AU Abel, A',
      '   Team, PQ',
      'AF Abel, Ann',
      '   Team, Pier Quay',
      'CA Pier Quay Team',
    );
    expect(found.authors.map(({ rawName, group }) => [rawName, group])).toEqual([
      ['Abel, Ann', undefined],
      ['Pier Quay Team', true],
    ]);
  });

  test('a book’s group signs only where nobody else does', async () => {
    expect(names(await wos('AU Abel, A', 'GP IEEE'))).toEqual(['A Abel']);
    expect((await wos('GP IEEE')).authors).toMatchObject([{ rawName: 'IEEE', group: true }]);
  });

  test('identifiers go to those they name, and to nobody in doubt', async () => {
    const found = await wos(
      'AF Li, Wei',
      '   Li, Wen',
      '   Abel, Ann',
      'OI Li, W/0000-0009-0000-1018; Abel, A./0000-0009-0000-1026',
      'RI Stranger, S/A-1111-2011',
    );
    expect(found.authors.map(({ identifiers }) => identifiers)).toEqual([
      undefined,
      undefined,
      [{ scheme: 'orcid', value: '0000-0009-0000-1026' }],
    ]);
  });

  test('addresses without names are the record’s, or the only author’s', async () => {
    const one = await wos('AU Abel, A', 'C1 Pier Univ, Oslo, Norway.');
    expect(one.authors[0]?.affiliations).toEqual([
      { name: 'Pier Univ, Oslo, Norway', country: 'Norway' },
    ]);
    const two = await wos('AU Abel, A', '   Bell, B', 'C1 Pier Univ, Oslo, Norway.');
    expect(two.organisations).toHaveLength(1);
    expect(two.authors[0]?.affiliations).toBeUndefined();
  });

  test('header, end of file and a stray blank line are no records', async () => {
    const document = await read(
      'wos',
      'FN X',
      'VR 1.0',
      '',
      'PT J',
      'TI One',
      '',
      'SO Boats',
      'ER',
      '',
      'EF',
    );
    expect(titles(document)).toEqual(['One']);
    expect(document.issues).toEqual([]);
  });

  test('files set one after the other are read as one', async () => {
    const document = await read(
      'wos',
      'FN X',
      'VR 1.0',
      'PT J',
      'TI One',
      'ER',
      'EF',
      'FN X',
      'VR 1.0',
      'PT J',
      'TI Two',
      'ER',
      'EF',
    );
    expect(titles(document)).toEqual(['One', 'Two']);
  });

  test('a word at the beginning of a continued line is no tag', async () => {
    expect((await wos('TI The', '   AU pair', 'SO Boats')).title?.value).toBe('The AU pair');
  });
});

describe('EndNote %-tags', () => {
  test('editors and translators are no authors, corporate authors are groups', async () => {
    const found = await first(
      'endnote-enw',
      '%0 Book',
      '%A Abel, Ann',
      '%E Ed, Bob',
      '%Y Ser, Cy',
      '%? Tra, Di',
      '%Q NASA',
    );
    expect(found.authors.map(({ rawName, group }) => [rawName, group])).toEqual([
      ['Abel, Ann', undefined],
      ['NASA', true],
    ]);
  });

  test('a line that begins with a percentage goes on', async () => {
    const found = await first('endnote-enw', '%0 Book', '%T Half is', '%50 or so', '%D 1999');
    expect(found.title?.value).toBe('Half is %50 or so');
  });
});

describe('Ovid', () => {
  test('roles, degrees and footnotes are no part of names', async () => {
    const found = await first(
      'ovid',
      '<1>',
      'Author',
      '  Abel, Ann MD *;  Bell, Bob RN; PhD 1,2;  Cole, Cyril.',
      'Title',
      '  Boats.[Article]',
    );
    expect(names(found)).toEqual(['Ann Abel', 'Bob Bell', 'Cyril Cole']);
    expect(found.title?.value).toBe('Boats');
  });

  test('a title in brackets of its own stays', async () => {
    expect((await first('ovid', '<1. >', 'TI  - Boats [in German]')).title?.value).toBe(
      'Boats [in German]',
    );
  });

  test.each([
    [
      'Boats & Piers. 201(2-3):327-334, November 15, 2004.',
      'Boats & Piers',
      { year: 2004, month: 11, day: 15 },
    ],
    ['Journal of Boats 12, Winter 2007: 7-14.', 'Journal of Boats', { year: 2007 }],
    ['Boats. Vol.43(5), Sep 2015, pp. 623-634.', 'Boats', { year: 2015, month: 9 }],
    ['Journal of Boats. ', 'Journal of Boats', undefined],
    [
      'A Journal: With a Subtitle June 2019;1(6):1-2',
      'A Journal: With a Subtitle',
      { year: 2019, month: 6 },
    ],
  ])('the source line “%s”', async (source, venue, date) => {
    const found = await first('ovid', '<1. >', 'TI  - One', `SO  - ${source}`);
    expect(found.venue?.value).toBe(venue);
    expect(found.date?.value).toEqual(date);
  });
});

describe('long lines of one kind', () => {
  const fields: readonly (readonly [string, readonly string[]])[] = [
    [
      'ris',
      [
        'TY  - JOUR',
        'AU  - ',
        'AD  - ',
        'KW  - ',
        'UR  - ',
        'DO  - ',
        'N1  - ',
        'PY  - ',
        'AI  - ',
      ],
    ],
    [
      'pubmed-nbib',
      ['PMID- 1', 'FAU - ', 'AU  - ', 'AD  - ', 'CN  - ', 'AID - ', 'TI  - ', 'DP  - '],
    ],
    ['wos', ['PT J', 'AU ', 'AF ', 'CA ', 'C1 ', 'RP ', 'OI ', 'TI ', 'PD ', 'UT ']],
    ['endnote-enw', ['%0 Book', '%A ', '%+ ', '%K ', '%D ', '%U ']],
    ['ovid', ['<1. >', 'AU  - ', 'IN  - ', 'TI  - ', 'SO  - ', 'DE  - ']],
  ];
  const fillings = [
    ' a',
    ';',
    ', ',
    '(@',
    '[',
    ' and ',
    '1',
    'MD ',
    '& ',
    '.',
    'http://scopus.com/',
    'A, B;',
  ];

  test.each(fields)(
    '%s takes linear time over them',
    async (id, [begin = '', ...tags]) => {
      for (const filling of fillings) {
        const long = filling.repeat(200_000 / filling.length);
        const document = await read(id, begin, ...tags.map((tag) => `${tag}x${long}x`), 'ER  - ');
        expect(document.records).toHaveLength(1);
      }
    },
    60_000,
  );
});

describe('recognition', () => {
  test.each([
    ['ris', 'Provider: Nowhere\nContent: text\n\nTY  - JOUR\nTI  - One\n'],
    ['ris', 'TI  - One\nAU  - A\nPY  - 1\nJO  - X\nER  - \n'],
    ['pubmed-nbib', 'PMID-22664238\nPT  - Editorial\nJT  - Boats\n'],
    ['pubmed-nbib', 'OWN - ERIC\nTI  - One\nAU  - A\n'],
    ['wos', 'FN X\nVR 1.0\nPT J\nAU A\nTI B\nSO C\n'],
    ['endnote-enw', '%A testA'],
    ['refworks', 'RT Journal Article\nSR Print(0)\nID 1\n'],
    ['ovid', '<1. >\nVN  - Ovid Technologies\nTI  - One\n'],
  ])('%s is told by its lines', (id, text) => {
    expect(recogniseFormat(text, inputFormats)?.id).toBe(id);
  });

  test('prose, programs and TeX are none of them', () => {
    for (const text of [
      'TI is a company.\nAU is a sign for gold.\nPT J is nothing.',
      '% A comment in TeX\n% T another\n\\documentclass{article}\n\\begin{document}',
      '- one\n- two\nUS - and them',
      '%!PS-Adobe-3.0\n%%Title: x\n',
    ]) {
      const format = recogniseFormat(text, inputFormats);
      expect(['ris', 'pubmed-nbib', 'wos', 'endnote-enw', 'refworks', 'ovid']).not.toContain(
        format?.id,
      );
    }
  });
});

describe('Web of Science, names of other databases', () => {
  test('the short form tells which part of an uninverted name is the family name', async () => {
    const found = await first(
      'wos',
      'PT J',
      'AU Ding, YY',
      '   Nguyen, TT',
      'AF Ding Ya-Yu',
      '   Thanh-Tu Nguyen',
      'ER',
    );
    expect(names(found)).toEqual(['Ya-Yu Ding', 'Thanh-Tu Nguyen']);
  });
});

describe('records of any size take time in proportion', () => {
  const many = (text: (i: number) => string, count = 40_000) =>
    Array.from({ length: count }, (_, i) => text(i));

  test.each([
    ['ris', ['TY  - JOUR', `AU  - ${many((i) => `Mills${i}, Ada,`).join('\n')}`]],
    ['ris', ['TY  - JOUR', 'AU  - Mills, Ada', ...many((i) => `AD  - Mills, Ada: Univ ${i}`)]],
    ['pubmed-nbib', ['PMID- 1', 'FAU - Mills, Ada', ...many((i) => `AD  - Univ ${i}, Norway`)]],
    ['wos', ['PT J', 'AF Mills, Ada', `C1 ${many(() => 'Univ X').join('\n   ')}.`, 'ER']],
    ['ovid', ['<1. >', ...many((i) => `AU  - Mills${i} A. (1)`), 'IN  - (1)Univ X, Norway']],
  ])(
    '%s',
    async (id, lines) => {
      expect((await read(id, ...lines)).records.length).toBe(1);
    },
    4_000,
  );

  test('wrapped names and addresses stay whole', async () => {
    const ris = await first(
      'ris',
      'TY  - JOUR',
      'AU  - Mills,',
      'Ada',
      'Hart, Bo;',
      'Ek, Cy',
      'ER  - ',
    );
    expect(names(ris)).toEqual(['Ada Mills', 'Bo Hart', 'Cy Ek']);
  });
});

test.each(['Mills A; Hart BC', 'Mills A. Hart BC.', 'Mills A.; Hart B.C.', 'Mills A.;  Hart BC.'])(
  'Ovid: several authors on a line: %s',
  async (line) => {
    const { authors } = await first(
      'ovid',
      '<1. >',
      'Authors',
      `  ${line}`,
      'Title',
      '  On Tests.',
    );
    expect(authors.map(({ parts }) => parts?.family)).toEqual(['Mills', 'Hart']);
  },
);
