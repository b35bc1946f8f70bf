import { beforeAll, describe, expect, it } from 'vitest';
import { type ImportReport, importReport } from '../../../src/core/analysis/importReport.ts';
import { importSentence } from '../../../src/core/exports/reportWording.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { build, profilePage, seedFiles, textFile } from '../../support/corpora.ts';

const looms = { title: 'On looms and the engines that drive them', names: 'Ada Lovelace' };
const stars = { title: 'On stars that are counted twice a night', names: 'Ada Lovelace' };

describe('the import report', () => {
  let report: ImportReport;
  beforeAll(async () => {
    report = importReport(
      await build([
        textFile('a.txt', profilePage('Ada Lovelace', [looms, { ...stars, id: '2401.00009v1' }])),
        textFile('b.txt', profilePage('Ada Lovelace', [looms])),
        textFile('letter.txt', 'Dear all,\nthe meeting is at ten.'),
      ]),
    );
  });

  it('counts a record that was read before with the later of the two files', () => {
    const counts = report.files.map(({ name, records, joined }) => [name, records, joined]);
    expect(counts).toEqual([
      ['a.txt', 2, 0],
      ['b.txt', 1, 1],
      ['letter.txt', 0, 0],
    ]);
  });

  it('counts the authors that each file names, once each', () => {
    expect(report.files.map(({ authors }) => authors)).toEqual([1, 1, 0]);
  });

  it('counts a single file alike, by whole columns', async () => {
    const [file] = importReport(
      await build([
        textFile(
          'a.txt',
          profilePage('Ada Lovelace', [looms, stars, { ...looms, id: '2401.00000v1' }]),
        ),
      ]),
    ).files;
    // Three records, of which the third is the first again; one author.
    expect(file).toMatchObject({ records: 3, joined: 1, authors: 1 });
  });

  it('names what was left out, with the reason', () => {
    expect(report.filesLeftOut).toBe(1);
    expect(report.files[2]).toMatchObject({ format: null });
    expect(report.files[2]?.issues.map(({ code }) => code)).toEqual(['unknown-format']);
  });

  it('says in one sentence what came of it', () => {
    expect(importSentence(report)).toBe(
      '3 records in 3 files became 2 papers by 1 author; 1 joined, 1 file left out, 2 problems',
    );
  });

  it('accounts for every record and every issue of the seeds', async () => {
    const dataset: Dataset = await build(seedFiles());
    const seeds = importReport(dataset);
    expect(seeds.records - seeds.joined).toBe(dataset.papers.length);
    const listed = seeds.files.flatMap(({ issues }) => issues).length + seeds.otherIssues.length;
    expect(listed).toBe(dataset.issues.length);
    const { error, warning, info } = seeds.issues;
    expect(error + warning + info).toBe(dataset.issues.length);
  });
});
