import { describe, expect, test } from 'vitest';
import { parseText } from '../../../src/core/formats/collect.ts';
import type { InputFormat } from '../../../src/core/formats/format.ts';
import { recogniseFormat } from '../../../src/core/formats/recognise.ts';
import { inputFormats } from '../../../src/core/formats/registry.ts';
import { aclAnthology } from '../../../src/core/formats/xml/aclAnthology.ts';
import { arxivAtom } from '../../../src/core/formats/xml/arxivAtom.ts';
import { crossrefUnixref } from '../../../src/core/formats/xml/crossrefUnixref.ts';
import { dblpXml } from '../../../src/core/formats/xml/dblpXml.ts';
import { endnoteXml } from '../../../src/core/formats/xml/endnoteXml.ts';
import { mods } from '../../../src/core/formats/xml/mods.ts';
import { orcidXml } from '../../../src/core/formats/xml/orcidXml.ts';
import { pubmedXml } from '../../../src/core/formats/xml/pubmedXml.ts';
import { naturalName } from '../../../src/core/text/personName.ts';

const read = (format: InputFormat, text: string) => parseText(format, text, 'test.xml');

/** An article of DBLP on lines of its own. */
const article = (n: number, inside = `<author>Ada Abel</author>\n<title>Paper ${n}.</title>`) =>
  `<article mdate="2024-01-01" key="journals/inv/${n}">\n${inside}\n<year>2020</year>\n</article>\n`;

const dblp = (...articles: string[]) =>
  `<?xml version="1.0"?>\n<dblp>\n${articles.join('')}</dblp>\n`;

const titlesOf = async (format: InputFormat, text: string) =>
  (await read(format, text)).records.map(({ title }) => title?.value);

const titles = (text: string) => titlesOf(dblpXml, text);

const problems = async (text: string, format = dblpXml) =>
  (await read(format, text)).issues.map(
    ({ severity, code, line }) => `${severity} ${code} ${line}`,
  );

describe('a broken record costs itself alone', () => {
  test.each([
    ['an end tag is missing', '<author>Ada Abel\n<title>Broken.</title>'],
    ['an end tag fits nothing', '<title>Broken.</title></nothing>'],
    ['elements overlap', '<title><i>Broken.</title></i>'],
    ['a quote is not closed', '<author orcid="0000>Ada</author>\n<title>Broken.</title>'],
    ['a tag has no name', '<title>a < b</title>'],
    ['an instruction has no name', '<title>Broken.</title><?> <pages>1</pages>'],
    ['a comment is like none', '<title>Broken.</title><!-- a -- b --><pages>1</pages>'],
    ['a tag is not finished', '<title>Broken.</title\n<pages>1</pages>'],
  ])('when %s', async (_, inside) => {
    const text = dblp(article(1), article(2, inside), article(3), article(4));
    expect(await titles(text)).toEqual(['Paper 1', 'Paper 3', 'Paper 4']);
    const { issues, records } = await read(dblpXml, text);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ severity: 'error', line: 8 });
    const lines = text.split('\n');
    for (const record of records) expect(lines[record.line - 1]).toContain(`"${record.key}"`);
  });

  test('when its own end tag is missing, and the next one is read', async () => {
    const text = dblp(article(1), article(2).replace('</article>\n', ''), article(3));
    expect(await titles(text)).toEqual(['Paper 1', 'Paper 3']);
    expect(await problems(text)).toEqual(['error unclosed-record 8']);
  });

  test('when it is the last, and nothing else is said to be missing', async () => {
    const text = dblp(article(1), article(2, '<title>Broken.</author>'));
    expect(await titles(text)).toEqual(['Paper 1']);
    expect(await problems(text)).toEqual(['error malformed 8']);
  });

  test('however the text is cut into pieces', async () => {
    const inside = '<author orcid="0000>Ada</author>\n<title>Broken &uuml;.</title>';
    const text = dblp(article(1), article(2, inside), article(3)).replaceAll('\n', '\r\n');
    const whole = await read(dblpXml, text);
    for (const length of [1, 2, 3, 5, 8, 13, 64])
      expect(await parseText(dblpXml, text, 'test.xml', length)).toEqual(whole);
    expect(whole.records.map(({ line }) => line)).toEqual([3, 13]);
  });

  test('an end tag between records that fits nothing costs none', async () => {
    const text = dblp(article(1), '</nothing>\n', article(2));
    expect(await titles(text)).toEqual(['Paper 1', 'Paper 2']);
    expect(await problems(text)).toEqual(['error malformed 8']);
  });

  test('papers after a broken one still know the volume they stand in', async () => {
    const paper = (id: number, title: string) =>
      `<paper id="${id}"><title>${title}</title><author><first>Ada</first><last>Abel</last></author></paper>\n`;
    const text = `<collection id="2020.leaf"><volume id="main"><meta><booktitle>Leaves</booktitle><year>2020</year></meta>
${paper(1, 'One')}${paper(2, 'Two <b>')}${paper(3, 'Three')}</volume></collection>`;
    const { records, issues } = await read(aclAnthology, text);
    expect(records.map(({ title, venue }) => [title?.value, venue?.value])).toEqual([
      ['One', 'Leaves'],
      ['Three', 'Leaves'],
    ]);
    expect(records[1]?.identifiers[0]?.value.value).toBe('2020.leaf-main.3');
    expect(issues).toHaveLength(1);
  });
});

describe('a file that breaks off', () => {
  test('keeps what was complete and says which record was lost', async () => {
    const text = dblp(article(1), article(2));
    const cut = text.slice(0, text.lastIndexOf('<year>'));
    expect(await titles(cut)).toEqual(['Paper 1']);
    expect(await problems(cut)).toEqual(['error breaks-off 8']);
  });

  test('between records says that more may be missing', async () => {
    expect(await problems(`<dblp>\n${article(1)}`)).toEqual(['error breaks-off 7']);
  });

  test('before its first element is reported', async () => {
    expect(await problems('<?xml version="1.0"?>\n<!-- nothing')).toEqual(['error breaks-off 2']);
    expect(await problems('')).toEqual(['error breaks-off 1']);
  });

  test('a file with a root and no records is whole', async () => {
    expect(await problems('<dblp>\n</dblp>')).toEqual([]);
    expect(await problems('<PubmedArticleSet/>', pubmedXml)).toEqual([]);
  });
});

describe('references', () => {
  test('named characters of HTML are known in every format', async () => {
    const text =
      '<xml><records><record><titles><title>M&uuml;ller &ndash; a&nbsp;b</title></titles></record></records></xml>';
    expect(await titlesOf(endnoteXml, text)).toEqual(['Müller – a b']);
  });

  test('an ampersand that begins none stands for itself', async () => {
    const inside = '<title>AT&T & Co; R&D; x&#xFFFF;.</title><ee>https://doi.org/10.5555/a&b</ee>';
    const { records } = await read(dblpXml, dblp(article(1, inside)));
    expect(records[0]?.title?.value).toBe('AT&T & Co; R&D; x&#xFFFF;');
    expect(records[0]?.identifiers[1]?.value.value).toBe('10.5555/a&b');
  });

  test('an unknown name stays as printed, with a warning', async () => {
    const text = dblp(article(1, '<title>The &leaf; paper.</title>'));
    expect(await titles(text)).toEqual(['The &leaf; paper']);
    expect(await problems(text)).toEqual(['warning unknown-entity 4']);
  });

  test('in CDATA nothing is one', async () => {
    expect(await titles(dblp(article(1, '<title><![CDATA[a &uuml; & <b>]]></title>')))).toEqual([
      'a &uuml; & <b>',
    ]);
  });

  test('control characters are taken for space', async () => {
    const text = dblp(article(1, '<title>a\u0001b\u000bc.</title>'));
    expect(await titles(text)).toEqual(['a b c']);
    expect(await problems(text)).toEqual([]);
  });
});

describe('hostile files', () => {
  test.each([
    ['made of other entities', '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">'],
    ['made of parameter entities', "<!ENTITY % p 'x'><!ENTITY b '%p;%p;'>"],
    ['another file', '<!ENTITY secret SYSTEM "file:///etc/hostname">'],
    ['a public file', '<!ENTITY % more PUBLIC "-//X" "https://example.org/x.dtd"> %more;'],
  ])('an entity that is %s is refused before anything is read', async (_, declarations) => {
    const text = `<!DOCTYPE dblp [ ${declarations} ]>\n${dblp(article(1, '<title>&b;&secret;</title>')).split('\n').slice(1).join('\n')}`;
    const { records, issues } = await read(dblpXml, text);
    expect(records).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(['entity-declaration']);
  });

  test('an entity with a text of its own is never expanded, one of a character is known anyway', async () => {
    const text = `<!DOCTYPE dblp SYSTEM "dblp.dtd" [ <!ENTITY uuml "&#252;"> <!ENTITY leaf "tree"> ]>\n<dblp>${article(1, '<title>&uuml;&leaf;.</title>')}</dblp>`;
    expect(await titles(text)).toEqual(['ü&leaf;']);
  });

  test('a million levels are refused in a record and around one', async () => {
    const deep = '<a>'.repeat(1_000_000);
    expect(await titles(dblp(article(1), article(2, deep), article(3)))).toEqual([
      'Paper 1',
      'Paper 3',
    ]);
    expect(await problems(dblp(article(1), article(2, deep)))).toEqual(['error too-deep 8']);
    expect(
      await titles(`<dblp>${deep}${article(1)}${'</a>'.repeat(1_000_000)}${article(2)}</dblp>`),
    ).toEqual(['Paper 1', 'Paper 2']);
  });

  const long = 'leaf '.repeat(4_000_000);
  test.each([
    ['a text', `<title>${long}</title>`],
    ['an attribute', `<title x="${long}">t</title>`],
    ["an element's name", `<${'x'.repeat(long.length)}>`],
    ['a comment', `<!--${long}-->`],
    ['an entity', `<title>&${'x'.repeat(long.length)};</title>`],
  ])('%s of 20 million characters costs its record alone', async (_, inside) => {
    const text = dblp(article(1), article(2, inside), article(3));
    expect(await titles(text)).toEqual(['Paper 1', 'Paper 3']);
    expect((await problems(text)).every((problem) => problem.endsWith(' 8'))).toBe(true);
  });

  test('so does a record of too many elements', async () => {
    const text = dblp(article(1), article(2, '<a/>'.repeat(500_000)), article(3));
    expect(await titles(text)).toEqual(['Paper 1', 'Paper 3']);
    expect(await problems(text)).toEqual(['error too-large 8']);
  });

  test('so does one that is long because of many parts, some of them skipped', async () => {
    const part = `<cite>x</cite><note>${'leaf '.repeat(200_000)}</note>`;
    const text = dblp(article(1), article(2, part.repeat(20)), article(3));
    expect(await titles(text)).toEqual(['Paper 1', 'Paper 3']);
    expect(await problems(text)).toEqual(['error too-large 8']);
  });

  test('a text without end around records is left behind', async () => {
    const text = `<dblp>${long}${article(1)}</dblp>`;
    expect(await titles(text)).toEqual(['Paper 1']);
    expect(await problems(text)).toEqual(['error too-large 1']);
  });

  test.each([
    ['commas', `<author>${','.repeat(500_000)}x</author>`],
    ['numbers', `<electronic-resource-num>${'10.1111.'.repeat(60_000)}</electronic-resource-num>`],
    ['indices', `<titles><title>${'<sub>1</sub>\n'.repeat(60_000)}</title></titles>`],
    ['blanks', `<titles><title>${'\n'.repeat(500_000)}x<sub>1</sub></title></titles>`],
  ])('a field full of %s takes no time', async (_, inside) => {
    const text = `<xml><records><record><contributors><authors>${inside}</authors></contributors>${inside}</record></records></xml>`;
    const start = performance.now();
    expect((await read(endnoteXml, text)).records).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test('names of the language are names like others', async () => {
    const text = dblp(
      article(
        1,
        '<__proto__ constructor="x">a</__proto__><constructor/><title __proto__="y">T.</title>',
      ),
    );
    expect(await titles(text)).toEqual(['T']);
    expect(({} as Record<string, unknown>).constructor).toBe(Object);
  });
});

describe('one file after another in one', () => {
  test('is read to the end', async () => {
    expect(await titles(dblp(article(1)) + dblp(article(2)))).toEqual(['Paper 1', 'Paper 2']);
    expect(await problems(dblp(article(1)) + dblp(article(2)))).toEqual([]);
  });
});

describe('recognising', () => {
  test.each([
    ['a page', '<!DOCTYPE html><html><body><article key="a/b"></article></body></html>'],
    [
      'a feed of something else',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>News</title></entry></feed>',
    ],
    ['a collection of something else', '<collection><item/></collection>'],
    ['an xml of something else', '<xml><notes/></xml>'],
    ['a network', '<?xml version="1.0"?><gexf><graph/></gexf>'],
    [
      'an article of a journal',
      '<article xmlns:mml="http://www.w3.org/1998/Math/MathML"><front/></article>',
    ],
    ['a record of something else', '<record><name>x</name></record>'],
    ['a text', 'dblp <dblp>'],
  ])('%s is in none of these formats', (_, text) => {
    const formats = [
      pubmedXml,
      endnoteXml,
      dblpXml,
      arxivAtom,
      aclAnthology,
      mods,
      orcidXml,
      crossrefUnixref,
    ];
    expect(recogniseFormat(text, formats)).toBeUndefined();
  });

  test('a publication of DBLP is known without what it stands in', () => {
    expect(recogniseFormat(article(1), inputFormats)?.id).toBe('dblp-xml');
  });

  test('a declaration, comments and a document type may come before the first element', () => {
    const text =
      '<?xml version="1.0"?>\n<!-- <mods> -->\n<!DOCTYPE dblp SYSTEM "dblp.dtd" [ <!ELEMENT dblp (a)*> ]>\n<dblp>';
    expect(recogniseFormat(text, inputFormats)?.id).toBe('dblp-xml');
  });

  test('a beginning that is all declaration takes no time', () => {
    expect(recogniseFormat(`<!DOCTYPE ${'['.repeat(30_000)}`, inputFormats)).toBeUndefined();
    expect(recogniseFormat('<!--'.repeat(8_000), inputFormats)).toBeUndefined();
    expect(recogniseFormat('<!>'.repeat(10_000), inputFormats)).toBeUndefined();
    expect(recogniseFormat(`<article key="${'/'.repeat(31_000)}`, inputFormats)).toBeUndefined();
  });
});

describe('PubMed', () => {
  const withAuthors = (list: string) =>
    `<PubmedArticleSet><PubmedArticle><MedlineCitation><Article><ArticleTitle>T.</ArticleTitle>${list}</Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`;
  const names = async (list: string) =>
    (await read(pubmedXml, withAuthors(list))).records[0]?.authors.map(naturalName);

  test('editors, investigators and names withdrawn are no authors', async () => {
    const author = '<Author><LastName>Abel</LastName><ForeName>Ada</ForeName></Author>';
    expect(await names(`<AuthorList Type="editors">${author}</AuthorList>`)).toEqual([]);
    expect(await names(`<InvestigatorList>${author}</InvestigatorList>`)).toEqual([]);
    expect(
      await names(`<AuthorList>${author.replace('<Author>', '<Author ValidYN="N">')}</AuthorList>`),
    ).toEqual([]);
  });

  test('initials stand in for given names, a family name alone is a name', async () => {
    expect(
      await names(
        '<AuthorList><Author><LastName>Abel</LastName><Initials>AB</Initials></Author><Author><LastName>Suharti</LastName></Author><Author/></AuthorList>',
      ),
    ).toEqual(['AB Abel', 'Suharti']);
  });

  test('“[Not Available].” is no title, the one in the paper’s language is', async () => {
    const article = `<ArticleTitle>[Not Available].</ArticleTitle><VernacularTitle>Die Kur.</VernacularTitle>`;
    const text = `<PubmedArticleSet><PubmedArticle><MedlineCitation><Article>${article}</Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`;
    expect(await titlesOf(pubmedXml, text)).toEqual(['Die Kur']);
  });

  test('a title without text is none', async () => {
    const text = withAuthors('').replace('T.', '');
    expect((await read(pubmedXml, text)).records[0]?.title).toBeUndefined();
  });

  test.each([
    ['<MedlineDate>2000 Spring</MedlineDate>', { year: 2000 }],
    ['<MedlineDate>1998 Dec-1999 Jan</MedlineDate>', { year: 1998, month: 12 }],
    ['<Year>2001</Year><Month>02</Month><Day>31</Day>', { year: 2001, month: 2 }],
    ['<Year>2001</Year><Season>Winter</Season>', { year: 2001 }],
  ])('%s is understood as far as it goes', async (date, expected) => {
    const text = withAuthors(
      `<Journal><JournalIssue><PubDate>${date}</PubDate></JournalIssue></Journal>`,
    );
    expect((await read(pubmedXml, text)).records[0]?.date?.value).toEqual(expected);
  });
});

describe('EndNote', () => {
  const entry = (inside: string) => `<xml><records><record>${inside}</record></records></xml>`;
  const authorsOf = async (...printed: string[]) =>
    (
      await read(
        endnoteXml,
        entry(
          `<contributors><authors>${printed.map((name) => `<author>${name}</author>`).join('')}</authors></contributors>`,
        ),
      )
    ).records[0];

  test('a comma at the end marks a group, nobody is no author, et al. means more', async () => {
    const record = await authorsOf('World Leaf Organization,', 'Anonymous,', 'Abel, A.', 'et al.,');
    expect(
      record?.authors.map(({ rawName, group, position }) => [rawName, group, position]),
    ).toEqual([
      ['World Leaf Organization', true, 1],
      ['Abel, A.', undefined, 2],
    ]);
    expect(record?.unnamedAuthors?.value).toBeNull();
  });

  test('an author without text is none', async () => {
    expect((await authorsOf('', '<style/>', ','))?.authors).toEqual([]);
  });

  test.each([
    ['<year>2018</year><pub-dates><date>Oct-Dec</date></pub-dates>', { year: 2018, month: 10 }],
    [
      '<year>2018</year><pub-dates><date>2018/08/02</date></pub-dates>',
      { year: 2018, month: 8, day: 2 },
    ],
    ['<year>2018</year><pub-dates><date>2017 Dec 1</date></pub-dates>', { year: 2018 }],
    ['<pub-dates><date>May 2001</date></pub-dates>', { year: 2001, month: 5 }],
    ['<year>in press</year>', undefined],
  ])('%s is a date as far as it goes', async (dates, expected) => {
    const { records } = await read(endnoteXml, entry(`<dates>${dates}</dates>`));
    expect(records[0]?.date?.value).toEqual(expected);
  });

  test('a number is a PMID only where it comes from PubMed', async () => {
    const number = '<accession-num>12345678</accession-num>';
    const ids = async (inside: string) =>
      (await read(endnoteXml, entry(inside))).records[0]?.identifiers.map(
        ({ value }) => value.scheme,
      );
    expect(await ids(number)).toEqual([]);
    expect(await ids(`${number}<remote-database-name>PubMed</remote-database-name>`)).toEqual([
      'pmid',
    ]);
  });
});

describe('kinds of numbers that are names of the language', () => {
  test('are unknown in MODS and ORCID', async () => {
    const catalogue =
      '<mods><identifier type="constructor">x</identifier><identifier type="__proto__">x</identifier></mods>';
    expect((await read(mods, catalogue)).records[0]?.identifiers).toEqual([]);
    const work = `<work xmlns="http://www.orcid.org/ns/work"><external-ids><external-id><external-id-type>constructor</external-id-type>
<external-id-value>x</external-id-value><external-id-relationship>self</external-id-relationship></external-id></external-ids></work>`;
    expect((await read(orcidXml, work)).records[0]?.identifiers).toEqual([]);
  });
});

describe('DBLP', () => {
  const authors = async (inside: string) =>
    (await read(dblpXml, dblp(article(1, inside)))).records[0]?.authors.map(
      ({ rawName, identifiers = [] }) => [rawName, ...identifiers.map(({ value }) => value)],
    );

  test('a homonym number is the person, not the name; so is the key of a page', async () => {
    expect(await authors('<author pid="1/2">Yuan Yuan 0001</author>')).toEqual([
      ['Yuan Yuan', 'Yuan Yuan 0001'],
    ]);
    expect(await authors('<author pid="1/2">Ada Abel</author>')).toEqual([['Ada Abel', '1/2']]);
  });

  test('pages of persons are no papers, editors are no authors', async () => {
    const page = '<www key="homepages/1/2"><author>Ada Abel</author><title>Home Page</title></www>';
    expect((await read(dblpXml, dblp(page))).records).toEqual([]);
    expect(await authors('<editor>Edda Editor</editor>')).toEqual([]);
  });

  test('the page of a person is read too', async () => {
    const text = `<dblpperson name="Ada Abel" pid="1/2" n="1">\n<person key="homepages/1/2"><author pid="1/2">Ada Abel</author></person>\n<r>${article(1)}</r>\n</dblpperson>`;
    expect(await titles(text)).toEqual(['Paper 1']);
    expect(recogniseFormat(text, inputFormats)?.id).toBe('dblp-xml');
  });
});

describe('arXiv', () => {
  test('an answer that is an error is no paper', async () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom"><id>http://arxiv.org/api/x</id>
<entry><id>http://arxiv.org/api/errors#incorrect_id</id><title>Error</title><summary>incorrect id format</summary></entry></feed>`;
    expect((await read(arxivAtom, text)).records).toEqual([]);
    expect(await problems(text, arxivAtom)).toEqual(['error query-failed 2']);
  });
});

describe('Crossref', () => {
  test('a volume of a series is where a paper appeared, and when', async () => {
    const volume = `<proceedings_series_metadata><series_metadata><titles><title>Series</title></titles></series_metadata><proceedings_title>Looms 2009</proceedings_title><publication_date><year>2009</year></publication_date></proceedings_series_metadata>`;
    const paper = `<conference_paper><titles><title>Cloth</title></titles></conference_paper>`;
    const text = `<doi_records><doi_record><crossref><conference>${volume}${paper}</conference></crossref></doi_record></doi_records>`;
    expect((await read(crossrefUnixref, text)).records).toMatchObject([
      {
        title: { value: 'Cloth' },
        venue: { value: 'Looms 2009' },
        date: { value: { year: 2009 } },
      },
    ]);
  });
});

describe('MODS', () => {
  test('roles may be printed as on a catalogue card', async () => {
    const name = (printed: string, role: string) =>
      `<name><namePart>${printed}</namePart><role><roleTerm>${role}</roleTerm></role></name>`;
    const names = `${name('Abel, Ada', 'author.')}${name('Brand, Bo', 'joint author')}${name('Cole, Cy', 'editor.')}`;
    const [record] = (await read(mods, `<mods>${names}</mods>`)).records;
    expect(record?.authors.map(naturalName)).toEqual(['Ada Abel', 'Bo Brand']);
  });
});
