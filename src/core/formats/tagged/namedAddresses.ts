/** Addresses and ORCIDs that PsycINFO and its like print with the name of whom they belong to. */

import type { Organisation } from '../../model/record.ts';
import type { Located } from '../../model/source.ts';
import { parseOrcid } from '../../text/identifiers.ts';
import {
  type Authors,
  aboutNobody,
  addAffiliation,
  addIdentifier,
  withAbout,
} from '../aboutAuthors.ts';
import { authorMatcher } from '../authorMatch.ts';
import { organisationOf } from '../organisationOf.ts';

/**
 * `Osei, Ama: Univ X, City` is that author's address, other addresses are the record's;
 * `Osei, Ama; ORCID: https://orcid.org/…` in `orcids` is that author's.
 */
export function withNamedAddresses(
  list: Authors,
  addresses: readonly Located<string>[],
  orcids: readonly Located<string>[] = [],
): Authors & { readonly organisations: Located<Organisation>[] } {
  if (addresses.length === 0 && orcids.length === 0) return { ...list, organisations: [] };
  const about = aboutNobody();
  const match = authorMatcher(
    list.authors.map(({ rawName, parts }) => ({ names: [rawName], ...(parts ? { parts } : {}) })),
  );
  const organisations: Located<Organisation>[] = [];
  for (const { value, line } of addresses) {
    const colon = value.indexOf(':');
    const author = colon > 0 && colon < 100 ? match(value.slice(0, colon)) : undefined;
    const organisation = organisationOf(author === undefined ? value : value.slice(colon + 1));
    if (!organisation) continue;
    // Sometimes the name stands for the address, with nothing after it but an e-mail address.
    if (author === undefined && match(organisation.name) !== undefined) continue;
    if (author === undefined) organisations.push({ value: organisation, line });
    else addAffiliation(about, author, organisation);
  }
  for (const { value } of orcids) {
    for (const found of value.matchAll(
      /([^:;/]{3,80});\s*ORCID:\s*(?:https?:\/\/orcid\.org\/)?([\dX-]{16,19})/giu,
    )) {
      const orcid = parseOrcid(found[2] ?? '');
      const author = match((found[1] ?? '').replace(/^[\s,\dX-]+/u, ''));
      if (orcid !== undefined && author !== undefined)
        addIdentifier(about, author, { scheme: 'orcid', value: orcid });
    }
  }
  return { ...withAbout(list, about), organisations };
}
