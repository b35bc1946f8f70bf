/** Corpora of any size for measuring: saved pages of made-up people and papers, seeded. */

import { createRandom } from '../../src/core/model/random.ts';
import { fileOfBytes, type InputFile } from '../../src/core/pipeline/pipeline.ts';

const syllables = ['ba', 'den', 'for', 'ga', 'hil', 'ka', 'lo', 'mer', 'ni', 'pra', 'ras', 'to'];
const topics = [
  'graphs',
  'retrieval',
  'agents',
  'speech',
  'proteins',
  'markets',
  'vision',
  'logic',
];

/**
 * Profile pages, an author each, with three papers a page; co-authors are neighbours in a circle,
 * so that there are groups to find. Equal sizes give equal bytes.
 */
export function profilePages(papers: number): readonly InputFile[] {
  const random = createRandom(1);
  const pick = <T>(list: readonly [T, ...T[]] | readonly T[]): T | undefined =>
    list[Math.floor(random() * list.length)];
  const word = () => `${pick(syllables)}${pick(syllables)}${pick(syllables)}`;
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const pages = Math.max(1, Math.round(papers / 3));
  const people = Array.from({ length: pages }, () => `${capital(word())} ${capital(word())}`);
  const encoder = new TextEncoder();
  return people.map((owner, page) => {
    const lines = [
      owner.charAt(0),
      owner,
      ...['Total Citations', '9', 'h-index', '2', 'Papers', '3', 'Publications'],
    ];
    for (let entry = 1; entry <= 3; entry++) {
      const others = [1, 2, 3].map((step) => people[(page + step) % pages] ?? owner);
      const topic = pick(topics);
      const subject = `${word()} ${topic}`;
      const number = String(page * 3 + entry).padStart(5, '0');
      lines.push(
        `#${entry} 2401.${number}v1 Jan ${String((page % 28) + 1).padStart(2, '0')}, 2024`,
        `${capital(word())} for ${subject} by ${word()}`,
        `We study ${subject} and propose ${word()}, which handles ${topic} of many kinds. ${'The evidence is broad. '.repeat(8)}`,
        [owner, ...others.slice(0, entry)].join(' '),
        '0 Citations',
      );
    }
    return fileOfBytes(`${String(page).padStart(6, '0')}.txt`, encoder.encode(lines.join('\n')));
  });
}
