/** Edges of a finished network as co-authorships: no directions, none twice, none from a node to itself. */

import type { AuthorId } from '../../model/ids.ts';
import type { Issue } from '../../model/issue.ts';
import type { CoauthorshipEdge } from '../../model/network.ts';
import { counted } from '../../text/wording.ts';
import type { ChosenNetwork } from './chooseNetwork.ts';

interface Sums {
  /** From the lower id to the higher, and back. */
  there: number;
  back: number;
}

/**
 * Weights of edges between the same nodes are added up; in a list of pairs without weights, which
 * often has each pair in both directions, the two directions count once. Issues: `unknown-node`,
 * `bad-weight`, `self-loops`, `parallel-edges`, `both-directions`, `directed-network`.
 */
export function edgesOfNetwork(
  network: ChosenNetwork,
  idOf: ReadonlyMap<string, AuthorId>,
): { readonly edges: readonly CoauthorshipEdge[]; readonly issues: readonly Issue[] } {
  const { edges: found, edgesFile: file, directed, impliedNodes } = network;
  const issues: Issue[] = [];
  const report = (code: string, message: string, line: number) =>
    issues.push({ severity: 'error', code, message, file, line });
  const remark = (code: string, message: string) =>
    issues.push({ severity: 'info', code, message, file });
  const byPair = new Map<AuthorId, Map<AuthorId, Sums>>();
  const listed = impliedNodes && found.every(({ weight }) => weight === undefined);
  const trouble = new Map<string, number>();
  /** Of one kind the first are listed, the others counted. */
  const first = (code: string): boolean => {
    const count = (trouble.get(code) ?? 0) + 1;
    trouble.set(code, count);
    return count <= mostListed;
  };
  let [loops, pairs, taken] = [0, 0, 0];
  for (const { source, target, weight: written, line } of found) {
    const [from, to] = [idOf.get(source), idOf.get(target)];
    if (from === undefined || to === undefined) {
      const missing = from === undefined ? source : target;
      if (first('unknown-node'))
        report(
          'unknown-node',
          `The edge joins a node “${short(missing)}”, which the file does not have. The edge was left out.`,
          line,
        );
      continue;
    }
    const weight = written === undefined ? 1 : numberOf(written);
    if (!(weight > 0 && weight < Number.POSITIVE_INFINITY)) {
      if (first('bad-weight'))
        report(
          'bad-weight',
          `A weight above 0 was expected, not “${short(written ?? '')}”. The edge was left out.`,
          line,
        );
      continue;
    }
    if (from === to) {
      loops++;
      continue;
    }
    taken++;
    const [low, high] = from < to ? [from, to] : [to, from];
    let others = byPair.get(low);
    if (!others) {
      others = new Map();
      byPair.set(low, others);
    }
    let sums = others.get(high);
    if (!sums) {
      sums = { there: 0, back: 0 };
      others.set(high, sums);
      pairs++;
    }
    if (from === low) sums.there += weight;
    else sums.back += weight;
  }
  for (const [code, count] of trouble) {
    if (count <= mostListed) continue;
    const more = counted(count - mostListed, 'more edge', 'more edges');
    issues.push({
      severity: 'error',
      code: 'further-issues',
      message: `There is the same to say of ${more} (“${code}”), which are not listed one by one.`,
      file,
    });
  }
  const lines = byWeight(byPair, listed);
  if (loops > 0) remark('self-loops', `${counted(loops, 'edge')} from a node to itself left out.`);
  if (directed)
    remark('directed-network', 'The network is directed. Weights of both directions are added up.');
  if (listed && taken > pairs)
    remark(
      'both-directions',
      `${counted(taken - pairs, 'pair')} listed again, most of them in the other direction. Both directions count once.`,
    );
  else if (taken > pairs)
    remark(
      'parallel-edges',
      `${counted(taken - pairs, 'edge')} between nodes that another edge joins. Their weights are added up.`,
    );
  return { edges: lines, issues };
}

const mostListed = 200;

function byWeight(
  byPair: ReadonlyMap<AuthorId, ReadonlyMap<AuthorId, Sums>>,
  listed: boolean,
): readonly CoauthorshipEdge[] {
  const edges: CoauthorshipEdge[] = [];
  for (const source of [...byPair.keys()].sort()) {
    const others = byPair.get(source);
    for (const target of [...(others?.keys() ?? [])].sort()) {
      const { there, back } = others?.get(target) ?? { there: 0, back: 0 };
      const weight = listed ? Math.max(there, back) : there + back;
      edges.push({ source, target, papers: [], weightFull: weight, weightFractional: weight });
    }
  }
  return edges;
}

/** Also with a comma for a point; NaN for what is no number. */
const numberOf = (text: string): number =>
  text.trim() === '' ? Number.NaN : Number(text.replace(/^(\s*-?\d+),(\d+\s*)$/u, '$1.$2'));

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
