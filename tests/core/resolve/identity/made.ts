/** Small corpora written by hand, and what resolution makes of them. */

import type { Identifier } from '../../../../src/core/model/identifier.ts';
import type { Identity } from '../../../../src/core/model/options.ts';
import {
  emptyRecord,
  type PaperRecord,
  type ParsedDocument,
} from '../../../../src/core/model/record.ts';
import { type ResolvedCorpus, resolveCorpus } from '../../../../src/core/resolve/resolveCorpus.ts';
import { invertedName } from '../../../../src/core/text/personName.ts';

export interface MadePaper {
  readonly title: string;
  /** Family name first, with a comma; `|orcid:…` after it where it is registered, `|at:…` an address. */
  readonly by: readonly string[];
  readonly year?: number;
  readonly venue?: string;
}

/** One document; lines count the papers. */
export const made = (file: string, papers: readonly MadePaper[]): ParsedDocument => ({
  file,
  format: 'made',
  profiles: [],
  issues: [],
  records: papers.map(({ title, by, year = 2001, venue }, i): PaperRecord => {
    const line = i + 1;
    return {
      ...emptyRecord(line),
      key: title,
      title: { value: title, line },
      date: { value: { year }, line },
      ...(venue === undefined ? {} : { venue: { value: venue, line } }),
      authors: by.map((printed, j) => {
        const [rawName = '', ...further] = printed.split('|');
        const numbers = further.filter((one) => !one.startsWith('at:'));
        const affiliations = further.flatMap((one) =>
          one.startsWith('at:') ? { name: one.slice(3) } : [],
        );
        const parts = invertedName(rawName);
        return {
          rawName,
          position: j + 1,
          line,
          ...(parts ? { parts } : {}),
          ...(affiliations.length > 0 ? { affiliations } : {}),
          ...(numbers.length > 0 ? { identifiers: numbers.map(identifier) } : {}),
        };
      }),
    };
  }),
});

function identifier(text: string): Identifier {
  const colon = text.indexOf(':');
  return { scheme: text.slice(0, colon) as Identifier['scheme'], value: text.slice(colon + 1) };
}

export function resolved(
  documents: readonly ParsedDocument[],
  identity?: Identity,
): ResolvedCorpus {
  const steps = resolveCorpus(documents, identity);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Who wrote what: for each author the titles with the position, sorted, whatever the ids. */
export function clusters({ authors, authorships }: ResolvedCorpus): string[][] {
  const byAuthor = new Map<string, string[]>(authors.map(({ id }) => [id, []]));
  for (const { author, paper, position, printed } of authorships) {
    void paper;
    byAuthor.get(author)?.push(`${printed[0]?.recordKey} ${position}`);
  }
  return [...byAuthor.values()]
    .map((own) => own.sort())
    .sort((a, b) => compare(a.join(), b.join()));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The names of each author, sorted. */
export const variantsOf = ({ authors }: ResolvedCorpus): string[][] =>
  authors
    .map(({ variants }) => variants.map(({ name }) => name).sort())
    .sort((a, b) => compare(a.join(), b.join()));

/**
 * People enough for a name to be common: so many others of the family name, and of the given name,
 * each alone on a paper.
 */
export const crowd = (family: string, given: string, size: number): MadePaper[] =>
  Array.from({ length: size }, (_, i) => ({
    title: `Remark ${numeral(i)} upon nothing`,
    by: [`${family}, Ab${numeral(i)}an`, `Fo${numeral(i)}ster, ${given}`],
  }));

/** A word for a number, of letters that are no Pinyin. */
const numeral = (n: number): string =>
  [...String(n)].map((digit) => 'bkrvdpltgm'[Number(digit)] ?? '').join('o');
