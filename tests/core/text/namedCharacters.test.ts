import { describe, expect, test } from 'vitest';
import { namedCharacter } from '../../../src/core/text/markup.ts';

describe('namedCharacter', () => {
  test.each([
    ['uuml', 'ü'],
    ['Eacute', 'É'],
    ['amp', '&'],
    ['hellip', '…'],
  ])('&%s; is %s', (name, character) => {
    expect(namedCharacter(name)).toBe(character);
  });

  test.each(['leaf', 'ampleaf', 'UUML', '__proto__', 'constructor', ''])(
    '“%s” names no character',
    (name) => {
      expect(namedCharacter(name)).toBeUndefined();
    },
  );
});
