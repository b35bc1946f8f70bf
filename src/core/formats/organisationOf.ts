/** Institutions out of printed addresses. */

import type { Organisation } from '../model/record.ts';
import { countryOfAddress, withoutEmail } from '../text/addresses.ts';
import { plainText } from '../text/plainText.ts';

/** An institution's address as printed, with the country it ends with. */
export function organisationOf(address: string): Organisation | undefined {
  const name = plainText(withoutEmail(address)).replace(/[,\s]{1,5}and$/u, '');
  if (!/\p{L}/u.test(name)) return undefined;
  const country = countryOfAddress(name);
  return { name, ...(country === undefined ? {} : { country }) };
}
