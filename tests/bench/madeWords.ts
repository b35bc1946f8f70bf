/** Made-up words, some frequent and most rare, as in real texts. */

import type { Random } from '../../src/core/model/random.ts';

const syllables = 'ba den for ga hil ka lo mer ni pra ras to ver zu sol tin'.split(' ');

/** Some four thousand. */
export const madeWords: readonly string[] = syllables.flatMap((a) =>
  syllables.flatMap((b) => syllables.map((c) => `${a}${b}${c}`)),
);

/** The first ones come most often. */
export const madeWord = (random: Random): string =>
  madeWords[Math.floor(random() * random() * random() * madeWords.length)] ?? '';

export const madePhrase = (random: Random, length: number): string =>
  Array.from({ length }, () => madeWord(random)).join(' ');
