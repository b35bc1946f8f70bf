import { describe, expect, test } from 'vitest';
import {
  composePage,
  places,
  shellPart,
  singlePage,
} from '../../../../src/core/exports/html/blocks.ts';
import { writeHtml } from '../../../../src/core/exports/html/html.ts';
import { defaultOptions } from '../../../../src/core/model/options.ts';
import { joinedBytes, writeDataset } from '../../../../src/core/pipeline/datasetFile.ts';
import { runPipeline } from '../../../../src/core/pipeline/runPipeline.ts';
import { bibtex } from '../../../support/correctionsCorpus.ts';

const shell = `<head>${places.style}</head><body>${places.parts}${places.dataset}${places.script}</body>`;
const page = composePage(shell, {
  style: 'a { color: red }',
  parts: [{ name: shellPart, base64: 'QQ==' }],
  // What stands in a text for `replace` stays as it is.
  script: "const price = '$&';",
});
const rasterise = () => Promise.reject(new Error('no pictures here'));
const dataset = runPipeline(
  [
    bibtex(
      Array.from({ length: 40 }, (_, i) => ({
        title: `Looms of the ${i}th valley`,
        authors: [`Roe, Tom${i}`, 'Ek, Sara'],
      })),
    ),
  ],
  defaultOptions,
);

async function written(template: string): Promise<string> {
  const files = await writeHtml(await dataset, {}, { rasterise, page: async () => template });
  const [file] = files;
  if (!file || typeof file.contents === 'string' || file.contents instanceof Uint8Array) {
    throw new Error('Pieces were expected.');
  }
  return [...file.contents].join('');
}

describe('a page in one file', () => {
  test(`is ${singlePage} with the dataset's file in it, and the same for the same dataset`, async () => {
    const html = await written(page);
    const blocks = [...html.matchAll(/<script [^>]*data-dataset([^>]*)>([^<]*)<\/script>/gu)];
    const bytes = Buffer.concat(blocks.map(([, , text = '']) => Buffer.from(text, 'base64')));
    const expected = joinedBytes(writeDataset(await dataset, 'compact'));
    expect(bytes.equals(expected)).toBe(true);
    expect(blocks[0]?.[1]).toContain(`data-bytes="${expected.length}"`);
    expect(html).toContain("const price = '$&';");
    expect(html).toContain(`data-part="${shellPart}">QQ==<`);
    expect(await written(page)).toBe(html);
  });

  test('is not made of a page of another version, or of none', async () => {
    await expect(written('')).rejects.toThrow(/npm run build/u);
    await expect(written(`${page}${places.dataset}`)).rejects.toThrow(/npm run build/u);
    await expect(writeHtml(await dataset, {}, { rasterise })).rejects.toThrow(/npm run build/u);
  });
});
