import { describe, expect, it } from 'vitest';
import type { Author } from '../../../src/core/model/author.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { authorId, paperId } from '../../../src/core/model/ids.ts';
import { defaultOptions } from '../../../src/core/model/options.ts';
import type { Paper } from '../../../src/core/model/paper.ts';
import type { Claims } from '../../../src/core/model/source.ts';
import { createSearch } from '../../../src/core/query/search.ts';
import { slug } from '../../../src/core/text/fold.ts';
import { opened } from '../../support/givenNetworks.ts';

const source = { file: 'a.txt', line: 1 };

const stated = <T>(...values: readonly T[]): Claims<T> =>
  values.map((value) => ({ value, basis: 'stated', sources: [source] }));

const author = (...names: readonly [string, ...string[]]): Author => ({
  id: authorId(slug(names[0])),
  name: names[0],
  variants: names.map((name) => ({ name, sources: [source] })),
  identifiers: [],
  profile: { citations: [], hIndex: [], papers: [] },
  evidence: [],
  flags: [],
});

const paper = (title: string, abstract: string, more: Partial<Paper> = {}): Paper => ({
  id: paperId(slug(title)),
  label: title,
  labelIsDerived: false,
  title: stated(title),
  abstract: stated(abstract),
  date: [],
  venue: [],
  identifiers: [],
  links: [],
  organisations: [],
  authorCount: [],
  citations: [],
  comments: [],
  keywords: [],
  records: [{ ...source, format: 'page-person' }],
  joins: [],
  ...more,
});

const nothing = {
  communities: [],
  membership: [],
  confidence: [],
  modularity: 0,
  louvainResolution: 1,
  runs: 1,
  tied: 1,
  strength: 'none',
  verdict: '',
} as const;

const dataset = (authors: readonly Author[], papers: readonly Paper[]): Dataset => ({
  format: 'coterie-dataset',
  version: 1,
  generator: '0',
  options: defaultOptions,
  files: [],
  papers,
  authors,
  nearMisses: [],
  authorships: [],
  coauthorships: [],
  similarities: [],
  communities: { authors: nothing, papers: nothing },
  layouts: { authors: { x: [], y: [] }, bipartite: { x: [], y: [] }, papers: { x: [], y: [] } },
  papersOverAuthorLimit: 0,
  issues: [],
});

const search = createSearch(
  dataset(
    [
      author('Wenhao Zhang', 'W. Zhang'),
      author('Yuexiang Xie'),
      author('José Muñoz', 'Jose Munoz Garcia'),
      author('Søren Łukasiewicz'),
      author('Sean O’Neil'),
      author('张伟明', 'Weiming Zhang'),
      author('محمد علي'),
      author('Entropia Rossi'),
    ],
    [
      paper(
        'On the Entropy Dynamics of Models',
        'Entropy is a metric for the diversity of outputs.',
      ),
      paper(
        'Reasoning with Trees',
        'We show that, in the limit of many searches over trees of thought, the entropy of the policy collapses; José’s bound holds.',
        { organisations: stated({ name: 'Stanford NLP', handle: 'stanfordnlp' }) },
      ),
      paper('PerSyn', 'We propose PerSyn, which routes prompts.', {
        labelIsDerived: true,
        title: [],
      }),
    ],
  ),
);

const labels = (query: string) => search.find(query).map((hit) => hit.label);

describe('search', () => {
  it('finds names whatever their case, accents and the order of their parts', () => {
    expect(labels('jose munoz')[0]).toBe('José Muñoz');
    expect(labels('MUÑOZ josé')[0]).toBe('José Muñoz');
    expect(labels('soren lukasiewicz')[0]).toBe('Søren Łukasiewicz');
    expect(labels('oneil')[0]).toBe('Sean O’Neil');
    expect(labels("o'neil sean")[0]).toBe('Sean O’Neil');
    expect(labels('zhang wen')[0]).toBe('Wenhao Zhang');
    expect(labels('w zhang')[0]).toBe('Wenhao Zhang');
    expect(labels('wenhaozhang')[0]).toBe('Wenhao Zhang');
  });

  it('puts who is printed more often first among equally good matches', () => {
    const seldom = author('Jun Tsujii');
    const often = { ...author('Junichi B. Tsujii') };
    const variants = [{ name: often.name, sources: [source, { file: 'b.txt', line: 9 }] }];
    const both = createSearch(dataset([seldom, { ...often, variants }], []));
    expect(both.find('tsujii').map((hit) => hit.label)).toEqual([
      'Junichi B. Tsujii',
      'Jun Tsujii',
    ]);
  });

  it('puts who is linked with more first in a finished network', async () => {
    const nodes = ['Newman, C', 'Newman, M', 'Barabasi, A', 'Jeong, H'].map(
      (label, i) => `node [ id ${i} label "${label}" ]`,
    );
    const edges = ['0 2', '1 2', '1 3'].map((ends) => {
      const [source, target] = ends.split(' ');
      return `edge [ source ${source} target ${target} ]`;
    });
    const text = `graph [ ${[...nodes, ...edges].join(' ')} ]`;
    const { find } = createSearch(await opened({ 'a.gml': text }));
    expect(find('newman').map((hit) => hit.label)).toEqual(['Newman, M', 'Newman, C']);
  });

  it('forgives one typo in a word: a letter wrong, missing, too many, or two exchanged', () => {
    for (const query of ['wenhao zhamg', 'wenhao zhng', 'wenhao zhaang', 'wenaho zhang']) {
      expect(labels(query), query).toContain('Wenhao Zhang');
    }
    expect(labels('reasonnig')).toContain('Reasoning with Trees');
  });

  it('finds names in scripts without Latin letters, also by a part of the name', () => {
    expect(labels('张伟')[0]).toBe('张伟明');
    expect(labels('伟明')[0]).toBe('张伟明');
    expect(labels('علي')[0]).toBe('محمد علي');
  });

  it('says where it matched', () => {
    expect(search.find('weiming zhang')[0]).toMatchObject({ field: 'variant', label: '张伟明' });
    expect(search.find('yuexiang')[0]).toMatchObject({ kind: 'author', field: 'name' });
    expect(search.find('stanfordnlp')[0]).toMatchObject({
      kind: 'organisation',
      id: 'Stanford NLP',
      field: 'organisation',
    });
  });

  it('puts names before titles before abstracts, and each thing once', () => {
    const hits = search.find('entrop');
    expect(hits.map((hit) => [hit.field, hit.label])).toEqual([
      ['name', 'Entropia Rossi'],
      ['title', 'On the Entropy Dynamics of Models'],
      ['abstract', 'Reasoning with Trees'],
    ]);
  });

  it('shows the words around a match in an abstract, as printed', () => {
    const hit = search.find('policy collapses').find((found) => found.field === 'abstract');
    expect(hit?.excerpt?.match).toBe('collapses');
    expect(hit?.excerpt?.before).toMatch(/^….*entropy of the policy $/u);
    expect(hit?.excerpt?.after).toBe('; José’s bound holds.');
    const joses = search.find('joses').find((found) => found.field === 'abstract');
    expect(joses?.excerpt?.match).toBe('José’s');
  });

  it('reports a hit in a label made from an abstract as one in the abstract', () => {
    expect(search.find('persyn')[0]).toMatchObject({ field: 'abstract', label: 'PerSyn' });
    expect(search.find('persyn')[0]?.excerpt).toEqual({
      before: 'We propose ',
      match: 'PerSyn',
      after: ', which routes prompts.',
    });
  });

  it('wants every word, and finds nothing for nothing', () => {
    expect(labels('wenhao quantum')).toEqual([]);
    expect(labels('')).toEqual([]);
    expect(labels(' .,;-(*[\\ ')).toEqual([]);
    expect(labels('qqqqqq')).toEqual([]);
    expect(search.find('e', 2)).toHaveLength(2);
  });

  it('takes signs of regular expressions as signs', () => {
    for (const query of [
      '(zhang',
      'zhang\\',
      '[a-z]+',
      'zhang.*',
      '$',
      '"zhang" -xie',
      "!zhang'",
    ]) {
      expect(() => search.find(query), query).not.toThrow();
    }
  });
});
