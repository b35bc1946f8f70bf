/** Which institution a printed address is of. */

import { countryOfAddress } from './addresses.ts';

/** What institutions call themselves, the widest first. */
const ranks: readonly RegExp[] = [
  /\buniv(?:ersit\w*|\b)|\binst(?:itute)?\.? of technol\w*|\bpolitecnico\b|\bpolytechni\w*|\b(?:ETH|EPFL|MIT|Caltech|UCL|KAIST|TU|UC)\b/iu,
  /\bacad(?:em(?:y|ia)|emy|\b)|\bnational (?:laborator|institut|cent)|\b(?:CNRS|INRIA|INSERM|CSIC|NASA|CERN)\b/iu,
  /\bcollege\b|\bcoll\b|\bhochschule\b|\becole\b|\bécole\b|\bhosp(?:ital)?\b|\bklinik\w*/iu,
  /\binst(?:\b|itut\w*)|\bfoundation\b|\bminist\w+|\b(?:inc|corp|ltd|llc|gmbh|company|co)\b\.?/iu,
  /\bcent(?:er|re|rum|ro)\b|\bctr\b|\blab(?:s|oratory|oratories|\b)|\bresearch\b|\bres\b/iu,
];

/** What is only a part of an institution. */
const part = /^(?:dep(?:t|artment)\b|div(?:ision)?\b|fac(?:ulty)?\b|school of\b|sch\b|section\b)/iu;

/**
 * The institution in an address of several parts that ends with a country: `Dept of Physics,
 * Sinop Univ, Sinop, Turkey` is of `Sinop Univ`. Anything else is a name as it stands, since there
 * commas may belong to it.
 */
export function institutionOf(address: string): string {
  const name = address.replace(/\s+/gu, ' ').trim();
  if (!name.includes(',') || countryOfAddress(name) === undefined) return name;
  const parts = name.split(',').map((each) => each.trim());
  const candidates = parts.slice(0, -1).filter((each) => each !== '' && !part.test(each));
  for (const rank of ranks) {
    const found = candidates.find((each) => rank.test(each));
    if (found !== undefined) return found;
  }
  return candidates[0] ?? parts[0] ?? name;
}
