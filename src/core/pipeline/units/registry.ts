/** All kinds of units. */

import { type UnitKind, unitKinds } from '../../model/units.ts';
import { communities } from './communities.ts';
import { countries } from './countries.ts';
import { organisations } from './organisations.ts';
import type { UnitSource } from './unitSource.ts';

const sources: readonly UnitSource[] = [communities, organisations, countries];

/** Where units of a kind come from. */
export function unitSource(kind: UnitKind): UnitSource {
  const source = sources.find((each) => each.kind === kind);
  if (!source) throw new RangeError(`There are no units called ${kind}; ${unitKinds.join(', ')}.`);
  return source;
}
