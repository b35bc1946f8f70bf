import { describe, expect, it } from 'vitest';
import {
  readFontSlices,
  slicedLetters,
  slicesFor,
} from '../../../../src/core/exports/pdf/fontSlices.ts';

const css = `
/* one */
@font-face {
  font-family: 'Some';
  src: url(./files/some-1-400-normal.woff2) format('woff2'), url(./files/some-1-400-normal.woff) format('woff');
  unicode-range: U+4e00-4e0f,U+4f60;
}
@font-face {
  font-family: 'Some';
  src: url(./files/some-2-400-normal.woff) format('woff');
  unicode-range: U+AC00-AC0F;
}
@font-face { font-family: 'No file'; unicode-range: U+0-FF; }
`;

describe('fonts in slices', () => {
  it('are read from their style sheet, but for what has no file', () => {
    expect(readFontSlices(css)).toEqual([
      {
        file: 'some-1-400-normal.woff',
        ranges: [
          [0x4e00, 0x4e0f],
          [0x4f60, 0x4f60],
        ],
      },
      { file: 'some-2-400-normal.woff', ranges: [[0xac00, 0xac0f]] },
    ]);
  });

  it('are needed where a character lies within them', () => {
    const slices = readFontSlices(css);
    const names = (letters: string) => slicesFor(slices, letters).map(({ file }) => file);
    expect(names('你')).toEqual(['some-1-400-normal.woff']);
    expect(names('가一')).toEqual(['some-1-400-normal.woff', 'some-2-400-normal.woff']);
    expect(names('Łukasz')).toEqual([]);
    expect(names('')).toEqual([]);
  });

  it('serve Chinese, Japanese and Korean alone', () => {
    expect(slicedLetters('Ada 王伟, たなか; 김민준 Ωμέγα Иван')).toBe('王伟たなか김민준');
  });
});
