import { describe, expect, test } from 'vitest';
import { bibtex, bibtexReader } from '../../../src/core/formats/bibtex/bibtex.ts';
import { collect, parseText } from '../../../src/core/formats/collect.ts';
import { recogniseFormat } from '../../../src/core/formats/recognise.ts';
import { inputFormats } from '../../../src/core/formats/registry.ts';
import { formatDate } from '../../../src/core/model/date.ts';
import type { PaperRecord } from '../../../src/core/model/record.ts';

const read = (text: string) => parseText(bibtex, text, 'refs.bib');
const one = async (fields: string, type = 'article'): Promise<PaperRecord> => {
  const { records } = await read(`@${type}{key, ${fields}}`);
  expect(records.length).toBe(1);
  return records[0] as PaperRecord;
};
const authors = async (list: string) =>
  (await one(`author = {${list}}`)).authors.map(({ rawName, parts, group }) =>
    group ? `[${rawName}]` : parts ? [parts.family, parts.given, parts.suffix].join('|') : rawName,
  );
const title = async (tex: string) => (await one(`title = {${tex}}`)).title?.value;
const date = async (fields: string) => {
  const value = (await one(fields)).date?.value;
  return value && formatDate(value);
};
const codes = async (text: string) =>
  (await read(text)).issues.map(({ code, line }) => [code, line]);
const keys = async (text: string) => (await read(text)).records.map(({ key }) => key);

describe('recognising BibTeX', () => {
  const formatOf = (text: string) => recogniseFormat(text, inputFormats)?.id;

  test.each([
    '@article{a,\n  title = {On Tests}\n}',
    '% Encoding: UTF-8\n\n@Comment{jabref-meta: x;}\n@Book(b, title = "On Tests")',
    '@string{x = "y"}\n',
    'Some words first.\n\n  @misc{a, year = 2020}',
    '@dataset{a,\n title = {Data}}',
  ])('%s', (text) => {
    expect(formatOf(text)).toBe('bibtex');
  });

  test.each([
    'TY  - JOUR\nTI  - The @article{command\nER  - ',
    '[{"title": "@article{a, title = {x}}"}]',
    '<html><body>\n@article{a, title = {x}}</body></html>',
    'import x\n\n@decorator(route, methods)\ndef f(): pass',
    'Mail someone@example.org about {this, please}.',
    '',
  ])('not %s', (text) => {
    expect(bibtex.recognise(text)).toBeLessThan(0.5);
  });
});

describe('collaborations', () => {
  const signed = async (fields: string) =>
    (await one(fields)).authors.map(({ rawName, group }) => (group ? `[${rawName}]` : rawName));

  test('several may stand in one field', async () => {
    expect(await signed('author = {Lind, Ada and others}, collaboration = "TIDE, REEF"')).toEqual([
      'Lind, Ada',
      '[TIDE]',
      '[REEF]',
    ]);
    expect(await signed('collaboration = {TIDE and REEF}')).toEqual(['[TIDE]', '[REEF]']);
  });

  test('one that signs already is not added again', async () => {
    expect(await signed('author = {{The TIDE Collaboration}}, collaboration = {TIDE}')).toEqual([
      '[The TIDE Collaboration]',
    ]);
  });
});

test.each(['Lind, Ada and 12 others', 'Lind, Ada and 3 colleagues'])(
  'counted authors are unnamed: %s',
  async (list) => {
    const record = await one(`author = {${list}}`);
    expect(record.authors.map(({ rawName }) => rawName)).toEqual(['Lind, Ada']);
    expect(record.unnamedAuthors).toEqual({ value: null, line: 1 });
  },
);

test('signs without a letter are no authors', async () => {
  expect(await authors('{TIDE} and : and Lind, Ada')).toEqual(['[TIDE]', 'Lind|Ada|']);
});

test('a key without a comma after it costs no field', async () => {
  const { records } = await read('@article{a author = {Lind, Ada}, title = {On Tests}}');
  expect(records).toMatchObject([
    { key: 'a', title: { value: 'On Tests' }, authors: [{ rawName: 'Lind, Ada' }] },
  ]);
});

describe('names', () => {
  test.each([
    ['Ada Lind, Bo Hart, and Cy Ek', ['Lind|Ada|', 'Hart|Bo|', 'Ek|Cy|']],
    ['Lind, A., Hart, B., and Ek, C.', ['Lind|A.|', 'Hart|B.|', 'Ek|C.|']],
    ['Lind, Ada, Hart, Bo', ['Lind|Ada|', 'Hart|Bo|']],
    ['Cruz Mora, Eva Maria, and Ek, Cy', ['Cruz Mora|Eva Maria|', 'Ek|Cy|']],
    ['Lind A. and Hart B.', ['Lind|A.|', 'Hart|B.|']],
    ['Lind A and Hart BC', ['Lind|A|', 'Hart|BC|']],
    ['Weinan E and Bo Hart', ['E|Weinan|', 'Hart|Bo|']],
    ['Lind, Ada, PhD and Bo Hart, Ph.D.', ['Lind|Ada|', 'Hart|Bo|']],
    ['Ada Lind$^{1,2}$ and Bo Hart\\textsuperscript{a}', ['Lind|Ada|', 'Hart|Bo|']],
    ['Ada Lind\\thanks{Supported by Acme} and Bo Hart', ['Lind|Ada|', 'Hart|Bo|']],
    ['Lind, Ada', ['Lind|Ada|']],
    ['Ada M. Lind', ['Lind|Ada M.|']],
    ['van der Berg, Jan', ['van der Berg|Jan|']],
    ['Jan van der Berg', ['van der Berg|Jan|']],
    ['Maria de la Cruz Ibáñez', ['de la Cruz Ibáñez|Maria|']],
    ['{van der} Berg, Jan', ['van der Berg|Jan|']],
    ['{W. P. van der} Berg', ['van der Berg|W. P.|']],
    ['King, Jr., Lewis', ['King|Lewis|Jr.']],
    ['King, Lewis B., Jr.', ['King|Lewis B.|Jr.']],
    ['Lewis King III', ['King|Lewis|III']],
    ['Mills, J., C.', ['Mills|J. C.|']],
    ['Mills, V, Ada', ['Mills|Ada V|']],
    ['ada lind', ['lind|ada|']],
    ['{Lind}, Ada', ['Lind|Ada|']],
    ["{\\'E}va", ['Éva']],
    ['Aristotle', ['Aristotle']],
    ["Jos\\'e Mar\\'\\i a Aznar", ['Aznar|José María|']],
    ['\\c S{\\i}k, \\O yvind and \\v Simek', ['Şık|Øyvind|', 'Šimek']],
    ['{\\VAN{Dyk}{Van}{van}} Dyk, C.', ['van Dyk|C.|']],
    ["{\\relax Yu}, Anna and Marie d'Angelo", ['Yu|Anna|', "d'Angelo|Marie|"]],
    ['Ada {Lind Holm}', ['Lind Holm|Ada|']],
    ['{Institute of Tests and Trials}', ['[Institute of Tests and Trials]']],
    [
      'Lind, Ada and {Tests, Trials and Sons} and Bo Dahl',
      ['Lind|Ada|', '[Tests, Trials and Sons]', 'Dahl|Bo|'],
    ],
    ['The Boreal Survey Collaboration', ['[The Boreal Survey Collaboration]']],
    ['{Lind, Ada and Dahl, Bo}', ['Lind|Ada|', 'Dahl|Bo|']],
    ['Lind, Ada\n   and\n   Dahl, Bo\tAND Holm, Cy', ['Lind|Ada|', 'Dahl|Bo|', 'Holm|Cy|']],
    [
      'family=Lind, given=Ada, prefix=von and given={Bo}, family={Dahl}, suffix=Jr.',
      ['von Lind|Ada|', 'Dahl|Bo|Jr.'],
    ],
    ['A. Lind, B. Dahl, and C. Holm', ['Lind|A.|', 'Dahl|B.|', 'Holm|C.|']],
    ['Ada Lind, Bo Dahl, Cy Holm', ['Lind|Ada|', 'Dahl|Bo|', 'Holm|Cy|']],
    ['Lind, A. B., Dahl, C.', ['Lind|A. B.|', 'Dahl|C.|']],
    ['M&uuml;ller, Ada; Dahl, Bo', ['Müller|Ada|', 'Dahl|Bo|']],
    ['Ada Lind \\and Bo {\\h a}', ['Lind|Ada|', 'ả|Bo|']],
    ['Lind, Ada; Dahl, Bo', ['Lind|Ada|', 'Dahl|Bo|']],
    ['Lind, Ada \\& Dahl, Bo', ['Lind|Ada|', 'Dahl|Bo|']],
    ['Lind, Ada and and Dahl, Bo and', ['Lind|Ada|', 'Dahl|Bo|']],
    ['xdata=other', []],
    ['{}', []],
  ])('%s', async (list, expected) => {
    expect(await authors(list)).toEqual(expected);
  });

  test('“and others” and “et al.” are nobody, but say that there are more', async () => {
    for (const list of ['Lind, Ada and others', 'Lind, Ada et al.', 'Lind, Ada and et al.']) {
      const { authors, unnamedAuthors } = await one(`author = {${list}}`);
      expect(authors.map(({ rawName }) => rawName)).toEqual(['Lind, Ada']);
      expect(unnamedAuthors).toEqual({ value: null, line: 1 });
    }
  });

  test('lists without “and” are split and reported', async () => {
    expect(await codes('@misc{a, author = {A. Lind, B. Dahl}}')).toEqual([
      ['unusual-separator', 1],
    ]);
    expect(await codes('@misc{a, author = {Lind, Ada}}')).toEqual([]);
  });

  test('editors are no authors, a collaboration is one', async () => {
    const record = await one('editor = {Lind, Ada}, author = {Dahl, Bo}, collaboration = {NOVA}');
    expect(record.authors).toEqual([
      { rawName: 'Dahl, Bo', parts: { family: 'Dahl', given: 'Bo' }, position: 1, line: 1 },
      { rawName: 'NOVA', group: true, position: 2, line: 1 },
    ]);
  });

  test('DBLP’s numbers of namesakes identify people and are not in their names', async () => {
    const { records } = await read('@article{DBLP:journals/x/Wei, author = {Wei Wei 0003}}');
    expect(records[0]?.authors).toEqual([
      {
        rawName: 'Wei Wei',
        parts: { family: 'Wei', given: 'Wei' },
        identifiers: [{ scheme: 'dblp-author', value: 'Wei Wei 0003' }],
        position: 1,
        line: 1,
      },
    ]);
  });
});

describe('TeX', () => {
  test.each([
    ['{On} the {{DNA}} of {\\"u}ber-{T}ests', 'On the DNA of über-Tests'],
    ['\\\'{e}\\`a\\^{\\i}\\"{\\i}\\~n\\=o\\.z', 'éàîïñōż'],
    ['\\v{s}{\\c c}\\H o\\k{a}\\u{g}\\r{a}\\d{t}\\b{k}', 'šçőąğåṭḵ'],
    ['{\\ss}\\o{}\\L{\\aa}{\\AE}{\\dh}{\\th}\\i', 'ßøŁåÆðþı'],
    ['Stra\\ss e and \\O rsted', 'Straße and Ørsted'],
    ["``Quoted'' -- and --- dashed~text", '“Quoted” – and — dashed text'],
    ['H$_2$O, $x^{10}$, $10^{-3}$, $\\alpha_{i}$, T$_c$', 'H₂O, x¹⁰, 10⁻³, α_i, Tc'],
    ['5$^\\mathrm{th}$ of $150\\,^\\circ$C', '5th of 150 °C'],
    ['\\emph{a} {\\it b} \\textsc{c} \\textbf{\\textit{d}}', 'a b c d'],
    ['\\enquote{a} \\mkbibquote{b} \\href{http://x}{c} 100\\% \\& \\$5', '“a” “b” c 100% & $5'],
    ['costs $5 and $6 more', 'costs $5 and $6 more'],
    ['The {\\TeX}book, {\\LaTeX} too', 'The TeXbook, LaTeX too'],
    ['Tests &amp; <i>trials</i> of a < b', 'Tests & trials of a < b'],
    ['open { and \\{ guarded \\}}', 'open and { guarded }'],
    ['«\\guillemotleft x\\guillemotright»', '««x»»'],
    ['$\\sqrt{2}$ and $\\langle x\\rangle$', '√2 and ⟨x⟩'],
    ['50\\,\\textmu m', '50 μm'],
  ])('%s', async (tex, text) => {
    expect(await title(tex)).toBe(text);
  });

  test('a command that nobody knows leaves its argument and is reported', async () => {
    const { records, issues } = await read(
      '@misc{a,\n title = {On \\strange{kinds} of \\odd{}\\things}}',
    );
    expect(records[0]?.title).toEqual({ value: 'On kinds of \\things', line: 2 });
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['unknown-command', 2],
      ['unknown-command', 2],
      ['unknown-command', 2],
    ]);
  });

  test('a converter that fails costs nothing but its command', async () => {
    const { sink, document } = collect('refs.bib', 'bibtex');
    const reader = bibtexReader(() => undefined)(sink);
    reader.write('@misc{a, title = {A \\guillemotleft B}, author = {Lind, \\foo{Ada}}}');
    reader.end();
    const [record] = document().records;
    expect(record?.title?.value).toBe('A \\guillemotleftB');
    expect(record?.authors[0]?.rawName).toBe('Lind, Ada');
  });

  test('nesting without end is flattened, not followed', async () => {
    const deep = `${'\\"{'.repeat(50_000)}u${'}'.repeat(50_000)}`;
    expect(await title(deep)).toBeDefined();
    expect((await one(`author = {${'{'.repeat(1e5)}a${'}'.repeat(1e5)}}`)).authors.length).toBe(1);
  });
});

describe('fields', () => {
  test.each([
    ['year = 2020', '2020'],
    ['year = {c. 1999}', '1999'],
    ['year = 2020, month = mar', '2020-03'],
    ['year = "2020", month = 3, day = 7', '2020-03-07'],
    ['year = 2020, month = "7~" # jun', '2020-06-07'],
    ['year = {2020}, month = {MAY 4}', '2020-05-04'],
    ['year = {2020}, month = {JAN-FEB}', '2020-01'],
    ['date = {2020-05/2020-06}', '2020-05'],
    ['date = {1984/1986}', '1984'],
    ['date = {2020-05-17}, year = 1999', '2020-05-17'],
    ['date = {2020-21}', '2020'],
    ['date = {-0044}', undefined],
    ['year = {in press}', undefined],
    ['year = {{\\noopsort{1973b}}1988}', '1988'],
  ])('%s', async (fields, expected) => {
    expect(await date(fields)).toBe(expected);
  });

  test('a subtitle belongs to the title', async () => {
    const { title } = await one('title = {Tests}, subtitle = {A {History}}');
    expect(title?.value).toBe('Tests: A History');
  });

  test('the venue is the journal, or the book that a part appeared in; a book is none', async () => {
    expect((await one('journal = {J. Tests}, booktitle = {B}')).venue?.value).toBe('J. Tests');
    expect((await one('booktitle = {Proc.\n  Tests}', 'inproceedings')).venue?.value).toBe(
      'Proc. Tests',
    );
    expect((await one('title = {B}, booktitle = {B}', 'book')).venue).toBeUndefined();
  });

  test.each([
    ['doi = {https://doi.org/10.5555/A\\_b}', ['doi:10.5555/a_b']],
    [
      'doi = {10.5555/(SICI)1(1998)1:4$<$37::AID-J1$>$3.0.CO;2-P}',
      ['doi:10.5555/(sici)1(1998)1:4<37::aid-j1>3.0.co;2-p'],
    ],
    ['url = {https://doi.org/10.5555/ab}', ['doi:10.5555/ab']],
    ['eprint = {2101.01234v2}, archivePrefix = {arXiv}', ['arxiv:2101.01234']],
    ['eprint = {math/0307200}, eprinttype = {arxiv}', ['arxiv:math/0307200']],
    ['eprint = {123}, eprinttype = {jstor}', []],
    ['eprint = {123}, eprinttype = {pubmed}', ['pmid:123']],
    ['journal = {arXiv preprint arXiv:2101.01234}', ['arxiv:2101.01234']],
    ['url = {http://arxiv.org/abs/2101.01234}', ['arxiv:2101.01234']],
    ['url = {https://aclanthology.org/P19-1001/}', ['acl:P19-1001']],
    ['pmid = {123456}, pmcid = {PMC654321}', ['pmid:123456', 'pmcid:PMC654321']],
    ['unique-id = {ISI:000000000000001}', ['wos:WOS:000000000000001']],
    ['doi = {none}, pmid = {P1}, eprint = {AX1}', []],
  ])('%s', async (fields, expected) => {
    const { identifiers } = await one(fields);
    expect(identifiers.map(({ value }) => `${value.scheme}:${value.value}`)).toEqual(expected);
  });

  test('citations are what the entry states', async () => {
    expect((await one('times-cited = {12}')).citations).toEqual({ value: 12, line: 1 });
    expect((await one('note = {Cited by: 7}')).citations?.value).toBe(7);
    expect((await one('note = {See page 7}')).citations).toBeUndefined();
  });

  test('keywords of both kinds, each once', async () => {
    const { keywords } = await one(
      'keywords = {tests; {trials, long}; tests}, keywords-plus = {TESTS; MODELS}',
    );
    expect(keywords.map(({ value }) => value)).toEqual([
      'tests',
      'trials, long',
      'TESTS',
      'MODELS',
    ]);
  });

  test('an ORCID goes to the one author who can be meant', async () => {
    const { authors } = await one(
      'author = {Lind, Ada and Dahl, Bo and Dahl, Berta}, ORCID-Numbers = {Lind, A./0000-0002-1825-0097\n   Dahl, B./0000-0001-5109-3700}',
    );
    expect(authors.map(({ identifiers }) => identifiers)).toEqual([
      [{ scheme: 'orcid', value: '0000-0002-1825-0097' }],
      undefined,
      undefined,
    ]);
  });

  test('Web of Science says whose the addresses are', async () => {
    const { authors, organisations } = await one(
      'author = {Lind, Jr., Ada and Dahl, Bo}, Affiliation = {Dahl, B (Corresponding Author), Univ X, Oslo, Norway.\n   Lind, Ada, Jr.; Dahl, Bo, Univ X, Dept Y, Oslo, Norway.\n   Dahl, Bo, Inst Z, Boston, MA 02115 USA.\n   Nobody, N, Univ Q, Bern, Switzerland.}, Affiliations = {Univ X; Univ X; Inst Z}',
    );
    expect(authors.map(({ affiliations }) => affiliations)).toEqual([
      [{ name: 'Univ X, Dept Y, Oslo, Norway', country: 'Norway' }],
      [
        { name: 'Univ X, Dept Y, Oslo, Norway', country: 'Norway' },
        { name: 'Inst Z, Boston, MA 02115 USA', country: 'USA' },
      ],
    ]);
    expect(organisations.map(({ value }) => value.name)).toEqual(['Univ X', 'Inst Z']);
  });

  test('Scopus gives the addresses of the record', async () => {
    const { organisations, citations, identifiers } = await one(
      'author = {Lind, A.}, affiliation = {Dept Y, Univ X, Oslo, Norway; Inst Z, Rome, Italy}, source = {Scopus}, note = {Cited by 3}, url = {https://www.scopus.com/inward/record.uri?eid=2-s2.0-123&partnerID=40}',
    );
    expect(organisations.map(({ value }) => value)).toEqual([
      { name: 'Dept Y, Univ X, Oslo, Norway', country: 'Norway' },
      { name: 'Inst Z, Rome, Italy', country: 'Italy' },
    ]);
    expect(citations?.value).toBe(3);
    expect(identifiers.map(({ value }) => value.value)).toEqual(['2-s2.0-123']);
  });

  test('abbreviations of the file, of the styles and of the months; names ignore capitals', async () => {
    const { records, issues } = await read(
      '@STRING(me = "Lind, " # {Ada})\n@string{us = me # " and Dahl, Bo"}\n@misc{a, author = US, journal = cacm, month = "1~" # JAN, year = 2001}',
    );
    expect(records[0]?.authors.map(({ rawName }) => rawName)).toEqual(['Lind, Ada', 'Dahl, Bo']);
    expect(records[0]?.venue?.value).toBe('Communications of the ACM');
    expect(records[0]?.date?.value).toEqual({ year: 2001, month: 1, day: 1 });
    expect(issues).toEqual([]);
  });

  test('what no @string defines is kept as it stands, but makes no author', async () => {
    const { records, issues } = await read('@misc{a, journal = jot, author = lind}');
    expect(records[0]?.venue?.value).toBe('jot');
    expect(records[0]?.authors).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(['undefined-string', 'undefined-string']);
  });
});

describe('inheritance', () => {
  const child = '@inproceedings{c, author = {Lind, Ada}, title = {Part}, crossref = {p}}\n';
  const parent =
    '@proceedings{p, title = {Proc. Tests}, year = 2020, doi = {10.5555/p}, editor = {Dahl, Bo}}\n';

  test.each([
    ['before', parent + child],
    ['after', child + parent],
    ['far after', `${child}@misc{m, title = {Other}}\n${parent}`],
  ])('a parent %s its child gives date and venue, nothing else', async (_, text) => {
    const { records, issues } = await read(text);
    const record = records.find(({ key }) => key === 'c');
    expect(record?.venue?.value).toBe('Proc. Tests');
    expect(record?.date?.value).toEqual({ year: 2020 });
    expect(record?.identifiers).toEqual([]);
    expect(record?.authors.map(({ rawName }) => rawName)).toEqual(['Lind, Ada']);
    expect(issues).toEqual([]);
    expect(records.map(({ line }) => line)).toEqual(records.map(({ line }) => line).sort());
  });

  test('a parent that is not there is reported', async () => {
    expect(await codes(`\n${child}`)).toEqual([['unresolved-reference', 2]]);
  });

  test('xdata gives everything and is no record; circles end', async () => {
    const { records } = await read(
      '@xdata{x, year = 2020, xdata = {y}}\n@xdata{y, journal = {J}, xdata = {x}}\n@article{a, xdata = {x, y}}\n@misc{b, crossref = {b}}',
    );
    expect(records.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(records[0]?.venue?.value).toBe('J');
    expect(records[0]?.date?.value).toEqual({ year: 2020 });
  });
});

describe('broken files', () => {
  const good = (key: string) => `@misc{${key},\n  title = {T ${key}}\n}\n`;

  test('an entry that is not closed ends where the next begins', async () => {
    const text = `${good('a')}@article{b,\n  author = {Lind, Ada},\n  title = {Open\n${good('c')}`;
    const { records, issues } = await read(text);
    expect(records.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
    expect(records[1]?.authors.length).toBe(1);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['unclosed-entry', 4],
      ['unclosed-value', 6],
    ]);
  });

  test('an author list that has no end makes no authors of what follows', async () => {
    const text = `@article{b,\n  author = {Lind, Ada and Dahl, Bo,\n  title = {On Tests},\n  year = 2020\n}\n${good('c')}`;
    const { records } = await read(text);
    expect(records[0]?.authors.map(({ rawName }) => rawName)).toEqual(['Lind, Ada', 'Dahl, Bo']);
    expect(records[0]?.title?.value).toBe('On Tests');
    expect(records[1]?.key).toBe('c');
  });

  test('on one line, too, the next field ends a value that is not closed', async () => {
    const { records } = await read(
      `@misc{a, author = {Lind, Ada and Dahl, Bo, title={T}}\n${good('b')}`,
    );
    expect(records[0]?.authors.map(({ rawName }) => rawName)).toEqual(['Lind, Ada', 'Dahl, Bo']);
    expect(records.map(({ title }) => title?.value)).toEqual(['T', 'T b']);
  });

  test('a brace too many does not end the entry before its last fields', async () => {
    const { records, issues } = await read(
      `@misc{a, title = {T}},\n author = {Lind, Ada},\n year = 2020\n}\n${good('b')}`,
    );
    expect(records.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(records[0]?.authors.length).toBe(1);
    expect(issues.map(({ code }) => code)).toEqual(['unbalanced-braces']);
  });

  test('a file that breaks off keeps what is whole', async () => {
    const { records, issues } = await read(
      `${good('a')}@misc{b, year = 2020, author = {Lind, Ada and Da`,
    );
    expect(records.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(records[1]?.authors).toEqual([]);
    expect(records[1]?.date?.value).toEqual({ year: 2020 });
    expect(issues.map(({ code }) => code)).toEqual(['unclosed-entry', 'unclosed-value']);
  });

  test.each([
    ['@misc{a, title = {T}\n year = 2020}', [['missing-separator', 2]]],
    ['@misc{a, title {T}, year = 2020}', [['missing-separator', 1]]],
    ['@misc{a\n title = {T}, year = 2020}', []],
    ['@misc{title = {T}, year = 2020}', []],
    ['@misc{,\n title = {T}, year = 2020}', []],
    ['@misc{a, title = T of Tests, year = 2020}', [['undelimited-value', 1]]],
    ['@misc{a, ???, title = {T},, year = 2020,}', [['unreadable-field', 1]]],
    ['@misc{a, title = {T}, % note = {x},\n year = 2020}', []],
    ['@misc{a, title = "The "T" of Tests", year = 2020}', [['unbalanced-quotes', 1]]],
    ['@misc{a, title = {T}, title = {U}, year = 2020}', [['repeated-field', 1]]],
  ])('%s', async (text, expected) => {
    const { records, issues } = await read(text);
    expect(records.length).toBe(1);
    expect(records[0]?.title?.value).toMatch(/T/u);
    expect(records[0]?.date?.value).toEqual({ year: 2020 });
    expect(issues.map(({ code, line }) => [code, line])).toEqual(expected);
  });

  test('entries glued together, e-mail addresses and text between entries', async () => {
    const text = `From: me@example.org\n@misc{a,title={A}}@misc{b, title={B, b@c.org}}\nnot {an} entry\n${good('c')}% @misc{d, title = {D}}\n`;
    expect(await keys(text)).toEqual(['a', 'b', 'c']);
  });

  test('a comment hides its own name only; settings of styles are no entries', async () => {
    const text = `@comment{jabref-meta: groups:\n1 Group:\\;x;}\n@preamble{"x"}\n@CONTROL{REVTEX41Control}\n@IEEEtranBSTCTL{IEEEexample:BSTcontrol, x = "y"}\n${good('a')}@comment{@misc{b, title = {B}}}`;
    expect(await keys(text)).toEqual(['a', 'b']);
  });

  test('an example of an entry within a value stays text', async () => {
    const { records, issues } = await read(
      '@misc{a,\n  abstract = {Write\n    @misc{x, title = {X}}\n  like this.},\n  year = 2020\n}',
    );
    expect(records.map(({ key }) => key)).toEqual(['a']);
    expect(records[0]?.date?.value).toEqual({ year: 2020 });
    expect(issues).toEqual([]);
  });

  test('guarded braces need no partner, even where lines wrap', async () => {
    const { records, issues } = await read(
      '@misc{a, abstract = {\\{ and \\}\\} and \\\n   } too}, year = 2020}',
    );
    expect(records[0]?.date?.value).toEqual({ year: 2020 });
    expect(issues).toEqual([]);
  });

  test('lines are counted alike with every kind of line end', async () => {
    const text = `${good('a')}\n@misc{b,\n  title = {B},\n  year = 2020\n}\n`;
    for (const end of ['\n', '\r\n', '\r']) {
      const { records } = await read(text.replaceAll('\n', end));
      expect(records.map(({ line, date }) => [line, date?.line])).toEqual([
        [1, undefined],
        [5, 7],
      ]);
    }
  });

  test('duplicate keys are both kept and reported', async () => {
    expect(await codes(good('a') + good('a'))).toEqual([['duplicate-key', 4]]);
  });

  test('keys and fields named after parts of objects are only names', async () => {
    const { records } = await read(
      '@misc{__proto__, constructor = {x}, __proto__ = {y}, title = toString}\n@string{constructor = "z"}\n@misc{a, title = constructor}',
    );
    expect(records.map(({ key, title }) => [key, title?.value])).toEqual([
      ['__proto__', 'toString'],
      ['a', 'z'],
    ]);
  });

  test('files without entries give none', async () => {
    for (const text of ['', '% Encoding: UTF-8\n', '@', '@misc', '@misc{', '@comment{x}', '}}}{{{'])
      expect((await read(text)).records.length).toBeLessThan(2);
    expect((await read('@string{a = "b"}')).records).toEqual([]);
  });
});

describe('very large input', () => {
  test.each([['"{\n a = '], ['"x" y = '], ['{x} a = '], ['?,'], ['x y '], ['x#'], ['"a']])(
    '%s again and again costs no more than its length',
    async (piece) => {
      const text = `@misc{a, b = ${piece.repeat(200_000)}`;
      for (const end of ['}', '']) expect((await read(text + end)).records.length).toBeLessThan(3);
    },
    20_000,
  );

  const hostile = (piece: string, times: number, end = '') => {
    const { sink, document } = collect('refs.bib', 'bibtex');
    const reader = bibtexReader(() => undefined)(sink);
    reader.write('@misc{first, title = {First}}\n');
    for (let i = 0; i < times; i++) reader.write(piece);
    reader.write(end);
    reader.write('\n@misc{last, title = {Last}}\n');
    reader.end();
    return document();
  };

  test.each([
    ['a value that never ends', '@misc{big, title = {', 'x'.repeat(100_000)],
    ['levels without end', '@misc{big, title = ', '{'.repeat(100_000)],
    ['a line of nothing', '', ' '.repeat(100_000)],
    ['at signs', '', '@'.repeat(100_000)],
    ['backslashes', '@misc{big, title = {', '\\'.repeat(100_000)],
  ])(
    '%s is cut or passed over, and what surrounds it is read',
    (_, begin, piece) => {
      const { records } = hostile(piece, 30, '');
      expect(records[0]?.key).toBe('first');
      expect(records.at(-1)?.key).toBe('last');
      const opened = hostile(begin + piece, 1);
      expect(opened.records[0]?.key).toBe('first');
      expect(opened.records.at(-1)?.key).toBe('last');
    },
    20_000,
  );

  test('a value that is too long is left out and reported', async () => {
    const { records, issues } = await read(
      `@misc{a, author = {${'Lind, Ada and '.repeat(80_000)}Bo}, year = 2020}`,
    );
    expect(records[0]?.authors).toEqual([]);
    expect(records[0]?.date?.value).toEqual({ year: 2020 });
    expect(issues.map(({ code }) => code)).toEqual(['value-too-long']);
  });

  test('five thousand authors are read', async () => {
    const { authors } = await one(`author = {${'Lind, Ada and\n '.repeat(4_999)}Dahl, Bo}`);
    expect(authors.length).toBe(5_000);
    expect(authors.at(-1)?.position).toBe(5_000);
  });

  test('an entry does not wait for its parent for ever', () => {
    const { sink, document, count } = collect('refs.bib', 'bibtex');
    const reader = bibtexReader(() => undefined)(sink);
    reader.write('@inproceedings{child, title = {Part}, crossref = {nowhere}}\n');
    for (let i = 0; i < 11_000; i++) reader.write(`@misc{m${i}, title = {Other}}\n`);
    expect(count()).toBeGreaterThan(10_000);
    reader.end();
    const { records, issues } = document();
    expect(records.map(({ line }) => line)).toEqual(
      Array.from({ length: 11_001 }, (_, i) => i + 1),
    );
    expect(issues.map(({ code }) => code)).toEqual(['unresolved-reference']);
  });

  test('an entry that is too long is cut and reported', () => {
    const { sink, document } = collect('refs.bib', 'bibtex');
    const reader = bibtexReader(() => undefined)(sink);
    reader.write('@misc{big, year = 2020, abstract = {');
    for (let i = 0; i < 60; i++) reader.write('x'.repeat(100_000));
    reader.write('}}\n@misc{last, title = {Last}}');
    reader.end();
    expect(document().records.map(({ key }) => key)).toEqual(['big', 'last']);
    expect(document().issues[0]?.code).toBe('entry-too-long');
  }, 20_000);
});
