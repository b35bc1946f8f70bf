import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Correction } from '../../../src/core/model/correction.ts';
import { UserError } from '../../../src/core/model/progress.ts';
import {
  isCorrectionsInput,
  parseCorrections,
  readCorrectionsInput,
  writeCorrections,
} from '../../../src/core/pipeline/correctionsFile.ts';
import { itemLines } from '../../../src/core/pipeline/jsonLines.ts';
import { anyCorrection } from '../../support/anyCorrection.ts';

const good: Correction = {
  kind: 'same',
  people: [{ name: 'A', mentions: [{ name: 'A', title: 'T' }] }],
};
const file = (...corrections: unknown[]) =>
  JSON.stringify({ format: 'coterie-corrections', version: 1, corrections }, undefined, 1);

function refused(text: string): UserError {
  try {
    readCorrectionsInput(text);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('it was read');
}

describe('a corrections file', () => {
  test('holds what was written, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(anyCorrection, { maxLength: 4 }), (corrections) => {
        const text = writeCorrections(corrections);
        expect(parseCorrections(text)).toEqual({ corrections, issues: [] });
        expect(writeCorrections(parseCorrections(text).corrections)).toBe(text);
        expect(isCorrectionsInput(text)).toBe(true);
        expect(itemLines(text, 'corrections')).toHaveLength(corrections.length);
      }),
    );
  });

  test('has one mention a line', () => {
    expect(writeCorrections([good]).split('\n')).toContain('        {"name":"A","title":"T"}');
  });

  test('keeps the good corrections beside a broken one, which is named with its line', () => {
    const broken = [
      { kind: 'same', people: [] },
      { kind: 'apart', people: [...good.people] },
      { kind: 'same', people: [{ name: 'A', mentions: [{ name: 'A', year: 2000 }] }] },
      { kind: 'rename' },
      { kind: 'name', person: good.people[0], name: ' ' },
      null,
      'x',
      [],
      { kind: 'same', people: { length: 2 } },
    ];
    for (const one of broken) {
      const text = file(good, one, good);
      const { corrections, issues } = parseCorrections(text);
      expect(corrections).toEqual([good, good]);
      expect(issues).toHaveLength(1);
      const line = text.split('\n').findIndex((each, i, all) => {
        const item = each.trimEnd().replace(/,$/u, '');
        return i > 15 && (item === '  {' || /^ {2}(?:null|"x"|\[\]|\[)$/u.test(item)) && all[i];
      });
      expect(issues[0]?.severity).toBe('error');
      expect(issues[0]?.message).toContain(`Correction 2 (line ${line + 1} of the corrections)`);
    }
  });

  test('takes nothing over that it does not know, and no prototype', () => {
    const text = file(good).replace('"kind"', '"__proto__":{"polluted":1},"extra":{},"kind"');
    const { corrections } = parseCorrections(text);
    expect(corrections).toEqual([good]);
    expect(Object.keys(corrections[0] ?? {}).sort()).toEqual(['kind', 'people']);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test.each([
    ['a later version', file().replace('"version": 1', '"version": 2'), 'newer-corrections'],
    ['no version', file().replace('"version": 1', '"version": "x"'), 'broken-corrections'],
    ['no list', file().replace('[]', '{}'), 'broken-corrections'],
    ['half a file', writeCorrections([good]).slice(0, -9), 'broken-corrections'],
    ['a dataset', '{"format":"coterie-dataset","version":1}', 'not-corrections'],
    ['a bibliography', '@article{k, title = {T}}', 'not-corrections'],
    ['nothing', '', 'not-corrections'],
    ['a number', '7', 'not-corrections'],
  ])('is refused in words: %s', (_, text, code) => {
    expect(refused(text).code).toBe(code);
    expect(refused(text).message).toMatch(/\.$/u);
  });

  test('says in which line it is damaged', () => {
    const text = writeCorrections([good]).replace('{"name":"A","title":"T"}', '{"name":"A" oops}');
    const line = text.split('\n').findIndex((each) => each.includes('oops')) + 1;
    expect(refused(text).message).toContain(`in line ${line}`);
  });
});
