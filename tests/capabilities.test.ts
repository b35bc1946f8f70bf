import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

/** The cells of the table of capabilities in src/README.md, row by row. */
const rows = readFileSync(join(root, 'src/README.md'), 'utf8')
  .split('## Capabilities')
  .slice(1)
  .join('')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| capability'))
  .map((line) => line.split('|').slice(1, -1));

/** Files and folders named in a cell. One without a folder stands beside the one before it. */
function filesIn(cell: string): readonly string[] {
  let folder = '';
  return [...cell.matchAll(/`([\w./-]+)`/gu)].map(([, path = '']) => {
    const whole = path.includes('/') ? path : join(folder, path);
    folder = dirname(whole);
    return whole;
  });
}

const below = (path: string): string =>
  /^(?:src|tests|docs)\//u.test(path) ? join(root, path) : join(root, 'src', path);

describe('the table of capabilities', () => {
  it('names files that are there, and a test for each', () => {
    expect(rows.length).toBeGreaterThan(50);
    for (const [capability = '', files = '', shown = ''] of rows) {
      const named = [...filesIn(files), ...filesIn(shown)];
      expect(
        named.filter((path) => !existsSync(below(path))),
        capability,
      ).toEqual([]);
      expect(shown, capability).toMatch(/tests\/|npm run|looked at/);
    }
  });
});
