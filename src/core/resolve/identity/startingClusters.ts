/**
 * What is joined before anything is weighed: mentions with the same number of a registry that people
 * keep by hand, and equal names that hardly anybody else can bear.
 */

import type { Issue } from '../../model/issue.ts';
import { excerpt } from '../../model/issue.ts';
import type { Clusters } from './clusters.ts';
import type { Mentions } from './mentions.ts';
import { agreementOf } from './nameAgreement.ts';
import type { ParsedName } from './parsedName.ts';
import type { Registered } from './registered.ts';
import { commonnessPoints, namePoints, thresholds } from './weights.ts';

/** Why mentions of two names were joined by a registered number. */
export interface SameNumber {
  readonly mention: number;
  /** `orcid:0000-…`. */
  readonly number: string;
}

/** Linear but for the lists of clusters. Issue: `registered-names-differ`. */
export function joinAtStart(
  mentions: Mentions,
  clusters: Clusters,
  registered: Registered,
  namesakes: Float64Array,
): { readonly byNumber: readonly SameNumber[]; readonly issues: readonly Issue[] } {
  const byNumber: SameNumber[] = [];
  const issues: Issue[] = [];
  for (const { number, mentions: holders } of registered.same) {
    const [first = 0, ...others] = holders;
    for (const mention of others) {
      const [a, b] = [clusters.rootOf(first), clusters.rootOf(mention)];
      if (a === b) continue;
      const obstacle = clusters.obstacle(a, b);
      const names = [first, mention].map((one) => mentions.parsed[mentions.nameOf[one] as number]);
      const [one, other] = names as [ParsedName, ParsedName];
      const contradicts = obstacle === 'names-clash' && !shareWord(one, other);
      if (obstacle && (obstacle !== 'names-clash' || contradicts)) {
        issues.push(contradiction(mentions, first, mention, number));
        continue;
      }
      clusters.join(a, b);
      byNumber.push({ mention, number });
    }
  }
  joinEqualNames(mentions, clusters, namesakes);
  return { byNumber, issues };
}

const shareWord = (a: ParsedName, b: ParsedName): boolean => {
  if (agreementOf(a, b)) return true;
  const words = new Set([...a.given, ...a.family].filter((word) => word.length > 1));
  return [...b.given, ...b.family].some((word) => words.has(word));
};

/** Names that would pass the highest threshold without any evidence, unless two people bear them. */
function joinEqualNames(mentions: Mentions, clusters: Clusters, namesakes: Float64Array): void {
  const { count, nameOf, names } = mentions;
  const byName: (number[] | undefined)[] = new Array(names.length);
  for (let i = 0; i < count; i++) {
    const name = nameOf[i] as number;
    const own = byName[name];
    if (own) own.push(i);
    else byName[name] = [i];
  }
  for (const [name, own = []] of byName.entries()) {
    if (own.length < 2) continue;
    const points = namePoints['same-name'] - commonnessPoints(namesakes[name] as number);
    if (points < thresholds.pessimistic) continue;
    if (!standApart(own, mentions, clusters)) continue;
    const [first = 0] = own;
    for (const mention of own) {
      const [a, b] = [clusters.rootOf(first), clusters.rootOf(mention)];
      if (a !== b && !clusters.obstacle(a, b)) clusters.join(a, b);
    }
  }
}

/** Whether no two mentions are on one paper or of different numbers, which needs weighing. */
function standApart(own: readonly number[], { paperOf }: Mentions, clusters: Clusters): boolean {
  for (let i = 1; i < own.length; i++) {
    if (paperOf[own[i] as number] === paperOf[own[i - 1] as number]) return false;
  }
  const roots = [...new Set(own.map(clusters.rootOf))].filter((root) =>
    clusters.isRegistered(root),
  );
  return roots.every((a, i) =>
    roots.slice(i + 1).every((b) => clusters.obstacle(a, b) !== 'other-number'),
  );
}

function contradiction({ leads }: Mentions, a: number, b: number, number: string): Issue {
  const [one, other] = [leads[a], leads[b]];
  return {
    severity: 'warning',
    code: 'registered-names-differ',
    message: `“${excerpt(one?.name ?? '', 60)}” and “${excerpt(other?.name ?? '', 60)}” are registered under one number (“${number}”) but cannot be one person. They were kept apart.`,
  };
}
