/**
 * Which different spellings are to be compared at all: those that meet in a block. Each name stands
 * in a few blocks (family name and initial, and what variation does to these), so that no two names
 * that could be one person's are missed and none of the other billions of pairs is looked at
 * (blocking; Fellegi & Sunter 1969; Backes 2018, doi:10.1145/3197026.3197036).
 */

import { type AgreementKind, agreementOf } from './nameAgreement.ts';
import { longFormsOf } from './nicknames.ts';
import { type ParsedName, respelled } from './parsedName.ts';

export interface NamePair {
  /** Numbers of names, `a` below `b`. */
  readonly a: number;
  readonly b: number;
  readonly kind: AgreementKind;
}

/** Larger blocks say too little: what varies there is compared in other blocks. */
const largestBlock = 3000;

/** By a, then b. A product of the sizes of blocks, which grow slowly; see `largestBlock`. */
export function candidatePairs(names: readonly ParsedName[]): NamePair[] {
  const blocks = new Map<string, number[]>();
  for (const [i, name] of names.entries()) {
    for (const key of blockKeys(name)) {
      const block = blocks.get(key);
      if (block) block.push(i);
      else blocks.set(key, [i]);
    }
  }
  const found = new Map<number, NamePair>();
  for (const block of blocks.values()) {
    if (block.length < 2 || block.length > largestBlock) continue;
    for (let i = 0; i < block.length; i++) {
      const a = block[i] as number;
      const first = names[a] as ParsedName;
      for (let j = i + 1; j < block.length; j++) {
        const b = block[j] as number;
        const second = names[b] as ParsedName;
        if (!canAgree(first, second)) continue;
        const key = a * names.length + b;
        if (found.has(key)) continue;
        const kind = agreementOf(first, second);
        if (kind) found.set(key, { a, b, kind });
      }
    }
  }
  return [...found.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}

/** A quick look that spares most pairs of a large block the long one. */
function canAgree(a: ParsedName, b: ParsedName): boolean {
  const [x = '', y = ''] = [a.given[0], b.given[0]];
  if (x.length === 1 || y.length === 1 || x === y) return true;
  if (x.startsWith(y) || y.startsWith(x)) return true;
  if (a.given.length > 1 || b.given.length > 1 || a.surname !== b.surname) return true;
  // Two single names that differ: slips of the pen, short forms.
  return Math.abs(x.length - y.length) <= 1
    ? x.length >= 5
    : longFormsOf(x).size + longFormsOf(y).size > 0;
}

function blockKeys(name: ParsedName): Set<string> {
  const keys = new Set<string>();
  const [first] = name.given;
  if (first === undefined) return keys;
  const initial = first.slice(0, 1);
  const surname = name.surnameSound;
  keys.add(`${surname},${initial}`);
  for (const long of longFormsOf(first)) keys.add(`${surname},${long.slice(0, 1)}`);
  if (!name.spelledOut && name.given.length === 1) return keys;
  // Parts of compound family names; the second of two given names, where the first is dropped.
  if (name.family.length > 1)
    for (const part of name.family) keys.add(`${respelled(part)},${initial}`);
  const second = name.given[1];
  if (second !== undefined && second.length > 2) {
    keys.add(`${surname},${second.slice(0, 1)}`);
    keys.add(`${respelled(name.given.at(-1) ?? '')},${initial}`);
  }
  if (!name.spelledOut) return keys;
  keys.add(`=${name.sorted}`);
  keys.add(`=${[name.joined, name.surname].sort().join(' ')}`);
  // Slips in the family name: the same given names, and the family name begins or ends alike.
  if (name.surname.length >= 5) {
    keys.add(`${name.joined}:${name.surname.slice(0, 3)}`);
    keys.add(`${name.joined}:${name.surname.slice(-3)}`);
  }
  return keys;
}
