import { expect, test } from 'vitest';
import { isPinyin } from '../../../src/core/text/pinyin.ts';

test('syllables of Pinyin are told from other words', () => {
  const chinese = ['wei', 'xiaoming', 'yanjun', 'zhuang', 'xue', 'xian', 'lv', 'jianchengbo'];
  expect(chinese.filter((name) => !isPinyin(name))).toEqual([]);
  const others = ['toshi', 'toshiaki', 'joakim', 'daniel', 'kim', 'jinsung', 'smith', 'w', ''];
  expect(others.filter(isPinyin)).toEqual([]);
});
