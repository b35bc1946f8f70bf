import { beforeAll, describe, expect, it } from 'vitest';
import { rasterise } from '../../../src/cli/rasterise.ts';
import { drawingToSvg } from '../../../src/core/exports/drawingToSvg.ts';
import { figureParameters } from '../../../src/core/exports/figureParameters.ts';
import { defaultValues } from '../../../src/core/exports/parameters.ts';
import { writePng } from '../../../src/core/exports/png.ts';
import { writeSvg } from '../../../src/core/exports/svg.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import type { Drawing } from '../../../src/core/scene/drawing.ts';
import { mostTellingView } from '../../../src/core/scene/mostTellingView.ts';
import { build, seedFiles } from '../../support/corpora.ts';

const drawingOf = (text: string): Drawing => ({
  width: 300,
  height: 100,
  background: '#ffffff',
  title: text,
  description: text,
  items: [
    {
      kind: 'text',
      x: 10,
      y: 50,
      text,
      fontSize: 20,
      bold: false,
      fill: '#000000',
      anchor: 'start',
      halo: '#ffffff',
    },
  ],
});

/** Checks that tags are balanced and that text holds no bare markup; returns the element names. */
function elementsOf(svg: string): string[] {
  const open: string[] = [];
  const names: string[] = [];
  const rest = svg
    .replace(/<\?xml [^<>]*\?>/u, '')
    .replace(/<(\/?)(\w+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/gu, (_, closing, name, __, empty) => {
      if (closing) expect(open.pop()).toBe(name);
      else {
        names.push(name);
        if (!empty) open.push(name);
      }
      return '';
    });
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/u);
  return names;
}

let seeds: Dataset;
beforeAll(async () => {
  seeds = await build(seedFiles());
});

describe('SVG', () => {
  it.each([
    '</text><script>alert(1)</script>',
    'a\u0000b\u0008c\u001bd\ufffe\ud800e',
    'مرحبا بالعالم',
    '王小明与强化学习',
    `"quoted" & 'apostrophe' ]]> &amp;`,
    'مرحبا <b> 王 \u202e reversed',
  ])('is well-formed and holds no markup from the text %j', (text) => {
    const svg = drawingToSvg(drawingOf(text));
    const names = new Set(elementsOf(svg));
    expect(names).toEqual(new Set(['svg', 'title', 'desc', 'rect', 'text']));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not occur
    expect(svg).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/u);
  });

  it('keeps text as text in Inter, with a title and a description', async () => {
    const [file] = await writeSvg(seeds, defaultValues(figureParameters), { rasterise });
    const svg = String(file?.contents);
    elementsOf(svg);
    expect(svg).toContain('>Wenhao Zhang</text>');
    expect(svg).toContain('role="img"');
    expect(svg).toContain('font-family="Inter, sans-serif"');
    expect(svg).toMatch(/<title id="title">.+<\/title>\n<desc id="description">.+<\/desc>/u);
    expect(svg).toMatch(/Louvain/u);
  });

  it('is the same each time and has no more than two decimals', async () => {
    const values = { ...defaultValues(figureParameters), view: 'papers' };
    const [a] = await writeSvg(seeds, values, { rasterise });
    const [b] = await writeSvg(seeds, values, { rasterise });
    expect(a?.contents).toBe(b?.contents);
    expect(String(a?.contents)).not.toMatch(/ (?:c?x|c?y|r|d)="[^"]*\.\d{3}/u);
  });
});

describe('PNG', () => {
  it('has the size that was asked for', async () => {
    const values = { ...defaultValues(figureParameters), width: 640, height: 400 };
    const [file] = await writePng(seeds, values, { rasterise });
    const bytes = Buffer.from((file?.contents ?? '') as Uint8Array);
    expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([640, 400]);
  });

  it('opens with authors and papers while authors are few', () => {
    expect(mostTellingView(seeds)).toBe('bipartite');
    expect(mostTellingView({ ...seeds, authors: [] })).toBe('papers');
  });
});
