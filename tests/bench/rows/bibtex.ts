/** A BibTeX file, against @retorquere/bibtex-parser on the whole of it; entries and author lists compared. */

import { type Creator, parse } from '@retorquere/bibtex-parser';
import { bibtex } from '../../../src/core/formats/bibtex/bibtex.ts';
import { parseText } from '../../../src/core/formats/collect.ts';
import type { PaperRecord } from '../../../src/core/model/record.ts';
import { packageVersion } from '../frame/machine.ts';
import { alternating } from '../frame/measure.ts';
import { againstLimit, againstPeer } from '../frame/outcomes.ts';
import type { BenchRow } from '../frame/row.ts';
import { bibtexText } from '../madeBibtex.ts';

/** Text reaches the reader in pieces of this many characters, as it does from a file. */
const pieceLength = 65_536;
const peerSettings = { sentenceCase: false, caseProtection: false, unsupported: 'ignore' } as const;

type Name = readonly [family: string, given: string];

const ours = (record: PaperRecord): Name[] =>
  record.authors.map(({ rawName, parts }) => [
    [parts?.family ?? rawName, parts?.suffix].filter((part) => part).join(' '),
    parts?.given ?? '',
  ]);

/** The library leaves the dot off an accented `\i`. */
const composed = (text: string): string => text.replace(/ı(?=\p{M})/gu, 'i').normalize('NFC');

/** A particle belongs to the family name; `others` is nobody. */
const theirs = (creators: readonly Creator[] = []): Name[] =>
  creators
    .filter(({ lastName, firstName }) => !(lastName === 'others' && firstName === undefined))
    .map(({ name, prefix, lastName, suffix, firstName }) => [
      [name, prefix, lastName, suffix].filter((part) => part).join(' '),
      firstName ?? '',
    ]);

export const bibtexRow: BenchRow = {
  id: 'bibtex',
  what: 'BibTeX of 50,000 entries read',
  against: '@retorquere/bibtex-parser on the whole file',
  goal: '5×, with the same entries and authors',
  async run(context) {
    const entries = context.size(50_000);
    const text = bibtexText(entries);
    context.setting('input', `${entries} entries, ${(text.length / 1e6).toFixed(1)} MB`);
    context.setting(
      '@retorquere/bibtex-parser',
      `${packageVersion('@retorquere/bibtex-parser')}, ${JSON.stringify(peerSettings)}, two rounds`,
    );
    const { here, there } = await alternating(
      {
        here: { work: () => parseText(bibtex, text, 'bench.bib', pieceLength) },
        there: { work: () => parse(text, peerSettings), rounds: 2 },
      },
      context.rounds(),
    );
    const differing = here.result.records.filter((record, i) => {
      const other = there.result.entries[i];
      const [mine, its] = [ours(record), theirs(other?.fields.author)].map((names) =>
        composed(JSON.stringify(names)),
      );
      if (record.key === other?.key && mine === its) return false;
      context.say(`${record.key}: ${mine}\n  there ${other?.key}: ${its}`);
      return true;
    }).length;
    const uneven = Math.abs(here.result.records.length - there.result.entries.length);
    return [
      againstPeer({
        what: `BibTeX, ${entries.toLocaleString('en')} entries`,
        ours: { value: here.ms / 1000, unit: 's' },
        peer: { value: there.ms / 1000, unit: 's' },
        peerName: 'bibtex-parser',
        goal: 5,
      }),
      againstLimit({
        what: 'entries whose key or authors differ from the library’s',
        ours: { value: differing + uneven, unit: '' },
        limit: 0,
      }),
    ];
  },
};
