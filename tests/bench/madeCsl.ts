/** CSL-JSON of made networks: every paper with a title, a venue, a year and its authors. */

import { createRandom } from '../../src/core/model/random.ts';
import { madeName } from '../support/largeDataset.ts';
import { coauthorNetwork } from './madeNetworks.ts';
import { madePhrase, madeWords } from './madeWords.ts';

export interface MadeCorpus {
  /** The file. */
  readonly bytes: Uint8Array;
  readonly authors: number;
  readonly papers: number;
}

/** The papers of so many made authors, at most `mostPapers` of them; equal numbers give equal bytes. */
export function madeCsl(authors: number, mostPapers = Number.POSITIVE_INFINITY): MadeCorpus {
  const random = createRandom(3);
  const { teams } = coauthorNetwork(authors);
  const kept = teams.slice(0, mostPapers);
  const lines = kept.map((team, i) =>
    JSON.stringify({
      id: `made-${i}`,
      type: 'paper-conference',
      title: `On ${madePhrase(random, 8)} ${i}`,
      'container-title': `Proceedings of the Meeting on ${madeWords[i % 300]}`,
      issued: { 'date-parts': [[1990 + Math.floor(random() * 35)]] },
      author: team.map((author) => {
        const [given = '', family = ''] = madeName(author).split(' ');
        return { family, given };
      }),
    }),
  );
  const bytes = new TextEncoder().encode(`[\n${lines.join(',\n')}\n]\n`);
  return { bytes, authors: new Set(kept.flat()).size, papers: kept.length };
}
