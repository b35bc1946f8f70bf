/** From a partition to communities that people can read: names, leaders, terms, a verdict. */

import { type Links, weightedDegrees } from '../graph/links.ts';
import type { NodeId } from '../model/ids.ts';
import type { Community, CommunityStructure } from '../model/network.ts';
import type { PipelineOptions } from '../model/options.ts';
import type { TermTable } from '../text/termTable.ts';
import { distinguishingTerms } from './distinguishingTerms.ts';
import { detectCommunities, type Partitions } from './louvain.ts';

/** A node as the naming of its community sees it. */
export interface Member {
  readonly id: NodeId;
  /** How it is called in the name of its community. */
  readonly name: string;
  /** Decides who leads: papers of an author, for example. Ties are broken by weighted degree. */
  readonly standing: number;
  /** The texts by which it is known, by their numbers. */
  readonly texts: readonly number[];
}

/**
 * Modularity below this hardly exceeds what random networks reach (Newman & Girvan 2004 give 0.3
 * as where structure begins).
 */
const clearModularity = 0.3;
const clearStability = 0.75;

/**
 * Finds and names the communities of a network whose nodes are `members`, in the same order. A
 * member that nobody is linked to is a community of its own. `table` is of the members' texts;
 * `step` is awaited before each run of Louvain.
 */
export async function describeCommunities(
  links: Links,
  members: readonly Member[],
  table: TermTable,
  options: PipelineOptions,
  naming: 'leaders' | 'terms',
  step?: (done: number, total: number) => Promise<unknown>,
): Promise<CommunityStructure> {
  const found = await detectCommunities(links, options, step);
  const groups: number[][] = found.best.sizes.map(() => []);
  const stability: number[] = found.best.sizes.map(() => 0);
  for (const [i, number] of found.best.membership.entries()) {
    groups[number - 1]?.push(i);
    stability[number - 1] = (stability[number - 1] ?? 0) + (found.confidence[i] ?? 0);
  }
  const terms = distinguishingTerms(
    groups.map((group) => group.flatMap((i) => members[i]?.texts ?? [])),
    table,
    5,
  );
  const strength = weightedDegrees(links);
  const leadersOf = leading(members, strength);
  const communities = groups.map((group, i): Community => {
    const leaders = leadersOf(group);
    return {
      number: i + 1,
      name: nameOf(leaders, group.length, terms[i] ?? [], naming),
      size: group.length,
      leaders: leaders.map(({ id }) => id),
      terms: terms[i] ?? [],
      stability: group.length === 0 ? 0 : (stability[i] ?? 0) / group.length,
    };
  });
  return {
    communities,
    membership: found.best.membership,
    confidence: found.confidence,
    modularity: found.best.modularity,
    louvainResolution: options.louvainResolution,
    runs: found.runs,
    tied: found.tied,
    ...judge(strength, found),
  };
}

/** Gives the three members of highest standing, weighted degree within the network breaking ties. */
function leading(
  members: readonly Member[],
  strength: Float64Array,
): (group: readonly number[]) => readonly Member[] {
  const compare = (a: number, b: number): number =>
    (members[b]?.standing ?? 0) - (members[a]?.standing ?? 0) ||
    (strength[b] ?? 0) - (strength[a] ?? 0) ||
    ((members[a]?.id ?? '') < (members[b]?.id ?? '') ? -1 : 1);
  return (group) =>
    [...group]
      .sort(compare)
      .slice(0, 3)
      .flatMap((i) => members[i] ?? []);
}

/** What a community is called, by its leading members and its terms. */
export function nameOf(
  leaders: readonly Pick<Member, 'name'>[],
  size: number,
  terms: readonly string[],
  naming: 'leaders' | 'terms',
): string {
  const names = leaders.map(({ name }) => name);
  if (naming === 'terms' && (size > 1 || names.length === 0) && terms.length > 0) {
    return terms.slice(0, 3).join(', ');
  }
  if (size <= 2 || naming === 'terms') return names.slice(0, size).join(', ');
  return terms.length > 0
    ? `${names.slice(0, 2).join(', ')}: ${terms.slice(0, 2).join(', ')}`
    : names.slice(0, 2).join(', ');
}

/** Whether the division deserves trust, in a sentence. Structure that is weak is called weak. */
function judge(
  strength: Float64Array,
  { best, confidence, tied }: Partitions,
): Pick<CommunityStructure, 'strength' | 'verdict'> {
  const q = best.modularity.toFixed(2);
  if (strength.every((sum) => sum === 0)) {
    return { strength: 'none', verdict: 'There are no links, so there is nothing to divide.' };
  }
  // Nodes without links are certain by themselves; only linked ones tell how firm the division is.
  const linked = confidence.filter((_, i) => (strength[i] ?? 0) > 0);
  const mean = linked.reduce((sum, value) => sum + value, 0) / Math.max(1, linked.length);
  const reasons: string[] = [];
  if (best.modularity < clearModularity) reasons.push(`Q = ${q} is hardly above chance`);
  if (tied > 1) reasons.push(`${tied} different divisions are equally good`);
  if (mean < clearStability) {
    reasons.push(`runs agree on ${Math.round(mean * 100)} % of the pairs only`);
  }
  if (best.modularity < clearModularity || mean < clearStability) {
    return { strength: 'weak', verdict: `Weak structure: ${reasons.join('; ')}.` };
  }
  const also = tied > 1 ? ` ${tied} equally good divisions differ in details.` : '';
  return { strength: 'clear', verdict: `Clear structure: Q = ${q}.${also}` };
}
