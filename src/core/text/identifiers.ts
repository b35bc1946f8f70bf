/** Registered numbers in the many forms in which documents print them, brought to their bare form. */

import type { Identifier } from '../model/identifier.ts';

/** A DOI in lower case without prefix; undefined for anything else. ISO 26324. */
export function parseDoi(text: string): string | undefined {
  const value = unescaped(text.trim());
  const match =
    /^(?:https?:\/\/(?:dx\.)?(?:www\.)?doi\.org\/|doi:\s*|doi\s+)?(10\.\d{4,9}(?:\.\d+)*\/\S+)$/iu.exec(
      value,
    );
  return match?.[1]?.replace(/[.,;]+$/u, '').toLowerCase();
}

/** Addresses escape `/`, `(` and `<` as `%2F`, exports `<` as `&lt;`; none of it is the DOI's. */
const unescaped = (text: string): string =>
  (text.includes('%')
    ? text.replace(/%([2-7][\da-f])/giu, (_, code) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text
  ).replace(/&(lt|gt|amp);/gu, (_, name) => (name === 'lt' ? '<' : name === 'gt' ? '>' : '&'));

/** The first DOI in a longer text. */
export function findDoi(text: string): string | undefined {
  const match = /\b10\.\d{4,9}(?:\.\d+)*\/[^\s"<>{}]+/u.exec(text);
  return match ? parseDoi(match[0].replace(/[)\].,;]+$/u, '')) : undefined;
}

/**
 * An arXiv id of either scheme, old (`hep-th/9901001`) or new (`2602.03468v1`), bare, after
 * `arXiv:` or in an address.
 */
export function parseArxiv(text: string): Identifier | undefined {
  const match =
    /^(?:arxiv:\s*|https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf|html)\/)?((?:\d{4}\.\d{4,5})|(?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7}))(?:v(\d{1,3}))?(?:\.pdf)?(?:\s*\[[^\]]*\])?$/iu.exec(
      text.trim(),
    );
  if (!match?.[1]) return undefined;
  const version = match[2] === undefined ? {} : { version: Number(match[2]) };
  return { scheme: 'arxiv', value: match[1].toLowerCase(), ...version };
}

/** DOIs that arXiv registers name its papers: `10.48550/arxiv.2602.03468`. */
export const arxivOfDoi = (doi: string): Identifier | undefined =>
  doi.startsWith('10.48550/arxiv.') ? parseArxiv(doi.slice('10.48550/arxiv.'.length)) : undefined;

/** `0000-0002-1825-0097`, bare or in an address; undefined when the check digit is wrong. */
export function parseOrcid(text: string): string | undefined {
  const match =
    /^(?:https?:\/\/(?:www\.)?(?:sandbox\.)?orcid\.org\/|orcid:\s*)?(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])\/?$/iu.exec(
      text.trim(),
    );
  if (!match) return undefined;
  const digits = match.slice(1, 5).join('').toUpperCase();
  // ISO 7064 MOD 11-2.
  let total = 0;
  for (const digit of digits.slice(0, 15)) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  if ((check === 10 ? 'X' : String(check)) !== digits[15]) return undefined;
  return `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8, 12)}-${digits.slice(12)}`;
}

/** `29768149`, `PMID: 29768149`, or in an address. */
export const parsePmid = (text: string): string | undefined =>
  /^(?:pmid:?\s*|https?:\/\/(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/)?([1-9]\d{0,8})\/?$/iu.exec(
    text.trim(),
  )?.[1];

/** `PMC1234567`, bare or in an address. */
export const parsePmcid = (text: string): string | undefined =>
  /(?:^|\/)(PMC\d{1,9})(?:\.\d+)?\/?$/iu.exec(text.trim())?.[1]?.toUpperCase();

/** What a text says of a paper's DOI, with the arXiv id where the DOI is one of arXiv's. */
export function doiIdentifiers(text: string): Identifier[] {
  const doi = parseDoi(text) ?? findDoi(text);
  if (doi === undefined) return [];
  const arxiv = arxivOfDoi(doi);
  return [{ scheme: 'doi', value: doi }, ...(arxiv ? [arxiv] : [])];
}
