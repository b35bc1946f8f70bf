import { beforeAll, describe, expect, it } from 'vitest';
import { writeReport } from '../../../src/core/exports/report.ts';
import { formatSize } from '../../../src/core/exports/reportWording.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import type { Issue } from '../../../src/core/model/issue.ts';
import { build, profilePage, textFile } from '../../support/corpora.ts';

const context = { rasterise: async () => new Uint8Array() };
const write = async (dataset: Dataset): Promise<string> => {
  const [file] = await writeReport(dataset, {}, context);
  return String(file?.contents);
};

describe('the import report as Markdown', () => {
  let dataset: Dataset;
  beforeAll(async () => {
    const page = profilePage('Ada Lovelace', [{ title: 'On looms', names: 'Ada Lovelace' }]);
    dataset = await build([textFile('my_a|b.txt', page), textFile('letter.txt', 'Dear all,')]);
  });

  it('says of each file what it is and what came of it', async () => {
    const text = await write(dataset);
    expect(text).toMatch(/^# Import report\n\n1 record in 2 files became 1 paper by 1 author;/u);
    expect(text).toMatch(/^\| `letter\.txt` \| left out \| 9 bytes \| 0 \| 0 \| 0 \|$/mu);
    expect(text).toMatch(
      /^\| `my_a\\\|b\.txt` \| Saved page: a profile with figures \| [^|]* \| 1 \| 0 \| 1 \|$/mu,
    );
  });

  it('lists problems under their file, with line and excerpt', async () => {
    const [, problems] = (await write(dataset)).split('### `letter.txt`\n\n');
    expect(problems).toMatch(/^- \*\*Lost\*\*, line 1: The text is in none of the formats/u);
    expect(problems).toContain('\n  `Dear all,`\n');
  });

  it('keeps text that looks like markup from being any', async () => {
    const issue: Issue = {
      severity: 'warning',
      code: 'x',
      message: '<img src=x> [a](b)\n# no *heading*',
      excerpt: 'a `` b',
    };
    const text = await write({ ...dataset, issues: [issue] });
    expect(text).toContain(
      '### The corpus as a whole\n\n- **Doubtful**: \\<img src=x\\> \\[a\\](b) # no \\*heading\\*\n  ``` a `` b ```\n',
    );
  });

  it('is the same each time', async () => {
    expect(await write(dataset)).toBe(await write(dataset));
  });
});

it.each([
  [1, '1 byte'],
  [999, '999 bytes'],
  [1500, '1.5 kB'],
  [14_200, '14 kB'],
  [2_540_000, '2.5 MB'],
  [5_000_000_000, '5 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(formatSize(bytes)).toBe(text);
});
