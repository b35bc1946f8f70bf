import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { summarise } from '../../../src/core/analysis/summary.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import type { Paper } from '../../../src/core/model/paper.ts';
import { build, seedFiles, seedsFolder } from '../../support/corpora.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await build(seedFiles());
});

const paper = (beginning: string): Paper => {
  const found = dataset.papers.find(({ label }) => label.startsWith(beginning));
  if (!found) throw new Error(`no paper is called ${beginning}`);
  return found;
};
const namedOn = (p: Paper) => dataset.authorships.filter((a) => a.paper === p.id).length;

describe('what the seed documents say', () => {
  test('is counted in full', () => {
    expect(summarise(dataset)).toMatchObject({
      files: 5,
      filesUnread: 0,
      papers: 67,
      papersWithNamedAuthors: 18,
      papersWithoutNamedAuthors: 49,
      papersWithoutDate: 4,
      untitledPapers: 14,
      authors: 8,
      authorships: 26,
      printedAuthorships: 30,
      coauthorships: 17,
      components: 2,
      giantComponent: 7,
      organisations: 4,
      links: 19,
      issues: { error: 0 },
    });
    const listed = dataset.papers.filter((p) => p.records.some((r) => r.format === 'page-listing'));
    expect(listed).toHaveLength(50);
    expect(listed.filter((p) => namedOn(p) === 0)).toHaveLength(49);
    expect(listed.filter((p) => p.authorCount.length === 0)).toHaveLength(6);
  });

  test('the entropy paper is put together from four documents', () => {
    const entropy = paper('On the Entropy Dynamics');
    expect(new Set(entropy.records.map(({ file }) => file)).size).toBe(4);
    expect(entropy.date).toMatchObject([
      { value: { year: 2026, month: 2, day: 3 }, basis: 'stated' },
    ]);
    expect(entropy.date[0]?.sources).toHaveLength(2);
    expect(entropy.identifiers[0]?.value).toEqual({
      scheme: 'arxiv',
      value: '2602.03392',
      version: 1,
    });
    expect(namedOn(entropy)).toBe(5);
    expect(entropy.authorCount).toMatchObject([{ value: 7, basis: 'stated' }]);
    expect(entropy.citations[0]?.value).toBe(2);
    expect(entropy.comments[0]?.value).toBe(7);
  });

  test('a total counted from shown and hidden names is inferred', () => {
    const intent = paper('IntentRL');
    expect(new Set(intent.records.map(({ file }) => file)).size).toBe(3);
    expect(namedOn(intent)).toBe(5);
    expect(intent.authorCount).toMatchObject([{ value: 6, basis: 'inferred' }]);
  });

  test('where nobody states a total it stays unknown', () => {
    for (const title of ['Polynomial Expansion', 'Enhancing Multimodal Retrieval']) {
      expect(namedOn(paper(title))).toBe(1);
      expect(paper(title).authorCount).toEqual([]);
    }
  });

  test('authors keep what their pages print, and contradictions are reported', () => {
    const wenhao = dataset.authors.find(({ name }) => name === 'Wenhao Zhang');
    expect(wenhao?.profile).toMatchObject({
      citations: [{ value: 69 }],
      hIndex: [{ value: 5 }],
      papers: [{ value: 2 }],
    });
    const papersOf = (name: string) =>
      dataset.authorships.filter(
        ({ author }) => author === dataset.authors.find((a) => a.name === name)?.id,
      ).length;
    expect(papersOf('Wenhao Zhang')).toBe(3);
    expect(papersOf('Yuexiang Xie')).toBe(3);
    expect(papersOf('Hengyuan Zhang')).toBe(14);
    expect(dataset.issues).toMatchObject([
      { code: 'profile-papers-differ', file: '001_88ca63bc27e9e1f5.txt', line: 10 },
    ]);
  });

  test('the two authors of both joint papers weigh 2 fully, 1/5 + 1/6 fractionally', () => {
    const edge = dataset.coauthorships.find(
      ({ source, target }) => source === 'a:wenhao-zhang' && target === 'a:yuexiang-xie',
    );
    expect(edge?.weightFull).toBe(2);
    expect(edge?.weightFractional).toBeCloseTo(1 / 5 + 1 / 6, 12);
    expect(edge).toMatchObject({ firstYear: 2026, lastYear: 2026 });
  });

  test('seven authors who hardly divide are called weakly structured', () => {
    const { modularity, strength, tied } = dataset.communities.authors;
    expect(modularity).toBeCloseTo(0.02, 2);
    expect(strength).toBe('weak');
    expect(tied).toBeGreaterThan(1);
  });

  test('untitled papers are called by what they introduce, and never given a title', () => {
    const untitled = dataset.papers.filter(({ labelIsDerived }) => labelIsDerived);
    const labels = untitled.map(({ label }) => label);
    for (const name of ['PerSyn', 'GuiLoMo', 'TreeReview', 'ShifCon', 'CoFiTune', 'SURE', 'CoR']) {
      expect(labels).toContain(name);
    }
    expect(new Set(labels).size).toBe(14);
    expect(untitled.flatMap(({ title }) => title)).toEqual([]);
  });

  test('every field leads back to a line that holds it', () => {
    const text = new Map(
      seedFiles().map(({ name }) => [name, readFileSync(seedsFolder + name, 'utf8').split('\n')]),
    );
    let checked = 0;
    for (const { title, abstract, links } of dataset.papers) {
      for (const { value, sources } of [...title, ...abstract, ...links]) {
        for (const { file, line } of sources) {
          expect(text.get(file)?.[line - 1]).toContain(value);
          checked++;
        }
      }
    }
    for (const { name, sources } of dataset.authors.flatMap(({ variants }) => variants)) {
      if (name === 'Hengyuan Zhang') continue;
      for (const { file, line } of sources.filter((s) => s.file.startsWith('001'))) {
        expect(text.get(file)?.[line - 1]).toContain(name);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(140);
  });

  test('every paper and author has a place of its own in every picture', () => {
    const { authors, bipartite, papers } = dataset.layouts;
    for (const { x, y } of [authors, bipartite, papers]) {
      const places = new Set(x.map((value, i) => `${value},${y.at(i)}`));
      expect(places.size).toBe(x.length);
    }
    expect(bipartite.x).toHaveLength(75);
  });
});
