import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCsv, type Row } from './support/parseCsv.ts';
import { runCli, seeds, type TemporaryFolder, temporaryFolder } from './support/runCli.ts';

let folder: TemporaryFolder;
let network: string;
beforeAll(async () => {
  folder = temporaryFolder();
  network = join(folder.path, 'network.json');
  expect((await runCli(['build', seeds, '-o', network])).code).toBe(0);
});
afterAll(() => folder.remove());

const table = (name: string): readonly Row[] =>
  parseCsv(readFileSync(join(folder.path, 'tables', `${name}.csv`), 'utf8'));

describe('coterie export --format csv', () => {
  beforeAll(async () => {
    const args = [
      'export',
      network,
      '--format',
      'csv',
      '-o',
      join(folder.path, 'tables'),
      '--json',
    ];
    const { code, stdout, stderr } = await runCli(args);
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ format: 'csv', files: { length: 4 } });
  });

  test('holds what the seeds say', () => {
    const papers = table('papers');
    expect(papers).toHaveLength(67);
    expect(table('authors')).toHaveLength(8);
    const authorships = table('authorships');
    expect(authorships).toHaveLength(30);
    expect(new Set(authorships.map((row) => `${row.paper_id} ${row.author_id}`)).size).toBe(26);
    expect(table('coauthorships')).toHaveLength(17);
    expect(papers.filter(({ year }) => year === '')).toHaveLength(4);
    const organisations = papers.flatMap(({ organisations }) => organisations?.split('; ') ?? []);
    expect(new Set(organisations.filter((name) => name !== '')).size).toBe(4);
    const links = papers.flatMap(({ links: cell }) => (cell ? cell.split('; ') : []));
    expect(links).toHaveLength(19);
    expect(links.filter((link) => /[{}()]|\.$/u.test(link))).toEqual([]);
    expect(papers.filter((row) => row.title_is_derived === 'true' && row.title !== '')).toEqual([]);
  });

  test('tells the entropy paper’s seven authors from its five named ones', () => {
    const row = table('papers').find(({ title }) => title?.startsWith('On the Entropy Dynamics'));
    expect(row).toMatchObject({
      date: '2026-02-03',
      arxiv_id: '2602.03392',
      named_authors: '5',
      author_count: '7',
      citations: '2',
      comments: '7',
    });
    expect(row?.sources?.split('; ')).toHaveLength(4);
  });

  test('weighs an edge by both ways of counting', () => {
    const ids = new Map(table('authors').map((row) => [row.name, row.author_id]));
    const [a, b] = [ids.get('Wenhao Zhang'), ids.get('Yuexiang Xie')].sort();
    const edge = table('coauthorships').find((row) => row.source === a && row.target === b);
    expect(edge?.weight_full).toBe('2');
    // IntentRL has six authors, the entropy paper seven: 1/5 + 1/6.
    expect(Number(edge?.weight_fractional)).toBeCloseTo(1 / 5 + 1 / 6, 9);
  });
});

describe('coterie export', () => {
  test('writes a picture of the size that was asked for', async () => {
    const png = join(folder.path, 'figure.png');
    const flags = ['--view', 'papers', '--width', '640', '--height', '480', '--no-legend'];
    const { code } = await runCli(['export', network, '-f', 'png', '-o', png, ...flags]);
    expect(code).toBe(0);
    const bytes = readFileSync(png);
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([bytes.readUInt32BE(16) % 640, bytes.readUInt32BE(20) % 480]).toEqual([0, 0]);
    const svg = join(folder.path, 'figure.svg');
    expect((await runCli(['export', network, '-f', 'svg', '-o', svg])).code).toBe(0);
    expect(readFileSync(svg, 'utf8')).toMatch(
      /^(?:<\?xml.*\?>\s*)?<svg[\s\S]*Wenhao[\s\S]*<\/svg>\s*$/u,
    );
  });

  test('leaves other files in a folder alone and no temporary ones behind', async () => {
    const path = join(folder.path, 'kept');
    mkdirSync(path);
    writeFileSync(join(path, 'mine.txt'), 'mine');
    for (const _ of [1, 2]) {
      expect((await runCli(['export', network, '-f', 'csv', '-o', path])).code).toBe(0);
    }
    expect(folder.names('kept')).toEqual([
      'authors.csv',
      'authorships.csv',
      'coauthorships.csv',
      'mine.txt',
      'papers.csv',
    ]);
    expect(folder.names().filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('reads a packed dataset like a plain one', async () => {
    const packed = join(folder.path, 'network.coterie');
    expect((await runCli(['build', seeds, '-o', packed])).code).toBe(0);
    expect([...readFileSync(packed).subarray(0, 2)]).toEqual([0x1f, 0x8b]);
    const back = join(folder.path, 'back.json');
    expect((await runCli(['export', packed, '-f', 'json', '-o', back])).code).toBe(0);
    expect(readFileSync(back).equals(readFileSync(network))).toBe(true);
  });

  test('ends with 3 where the dataset cannot be read, with 5 where nothing can be written', async () => {
    const broken = folder.write('broken.json', readFileSync(network).subarray(0, 5000));
    const other = folder.write('other.json', '{"a": 1}');
    for (const path of [broken, other, join(folder.path, 'missing.json')]) {
      const { code, stderr } = await runCli(['export', path, '-f', 'json', '-o', 'x']);
      expect([path, code]).toEqual([path, 3]);
      expect(stderr).toContain('coterie build');
    }
    const { code } = await runCli(['export', network, '-f', 'csv', '-o', other]);
    expect(code).toBe(5);
    expect(readFileSync(other, 'utf8')).toBe('{"a": 1}');
  });
});

describe('coterie formats', () => {
  test('lists what is read and written', async () => {
    const { stdout } = await runCli(['formats', '--json']);
    const { input, output } = JSON.parse(stdout);
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
    expect(ids(input)).toContain('page-listing');
    expect(ids(output)).toEqual(expect.arrayContaining(['csv', 'json', 'png', 'svg']));
    expect((await runCli(['formats'])).stdout).toContain('page-listing');
  });
});

describe('filters of `coterie export`', () => {
  const svg = () => join(folder.path, 'filtered.svg');
  const draw = (...flags: readonly string[]) =>
    runCli(['export', network, '-f', 'svg', '-o', svg(), '--view', 'authors', ...flags]);

  test('confine a picture, which says so', async () => {
    expect((await draw('--around', 'a:wenhao-zhang,1', '--least-weight', '2')).code).toBe(0);
    const drawn = readFileSync(svg(), 'utf8');
    expect(drawn).toContain('Wenhao Zhang');
    expect(drawn).not.toContain('Hengyuan Zhang');
    expect(drawn).toMatch(/weight/u);
  });

  test.each([
    ['--years', '2020', '--years'],
    ['--least-similarity', '1.5', '--least-similarity'],
    ['--around', 'wenhao-zhang,2', '--around'],
    ['--around', 'a:nobody-at-all,2', 'a:nobody-at-all'],
  ])('%s %s is wrong usage', async (flag, value, named) => {
    const { code, stderr } = await draw(flag, value);
    expect(code).toBe(2);
    expect(stderr).toContain(named);
  });

  test('are no matter of tables', async () => {
    const to = join(folder.path, 'few');
    const { code, stderr } = await runCli([
      ...['export', network, '-f', 'csv', '-o', to, '--years', '2020-2021'],
    ]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('takes no --years')]);
  });
});

describe('coterie export --roster', () => {
  const listed = async (text: string) => {
    const list = join(folder.path, 'staff.txt');
    writeFileSync(list, text);
    const output = join(folder.path, 'staff.gml');
    const args = ['export', network, '--format', 'gml', '--roster', list, '-o', output];
    return { ...(await runCli(args)), output };
  };

  test('leaves the authors of the list, and says who is not among them', async () => {
    const { code, stderr, output } = await listed('Xie, Yuexiang\nW. Zhang\nNobody Here\n');
    expect(stderr).toContain('Roster: 2 authors of 3 entries; not found: “Nobody Here”.');
    expect(code).toBe(0);
    expect(readFileSync(output, 'utf8').match(/^\s*node \[/gmu)).toHaveLength(2);
  });

  test('a list of nobody is wrong usage', async () => {
    const { code, stderr } = await listed('Nobody Here\n');
    expect(code).toBe(2);
    expect(stderr).toContain('nobody found');
  });
});
