/** Who wrote what, as editors or ORCID have it. */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface GoldAuthorship {
  readonly person: string;
  /** Whether the name has variants or namesakes. */
  readonly hard: boolean;
}

/** By record key and position from 1, with a space between; those of doubtful quality are left out. */
export function readGold(path: string): ReadonlyMap<string, GoldAuthorship> {
  const gold = new Map<string, GoldAuthorship>();
  for (const line of gunzipSync(readFileSync(path)).toString().split('\n')) {
    const [paper, position, person, quality, hard] = line.split('\t');
    if (paper === undefined || paper.startsWith('#') || quality !== 'ok') continue;
    gold.set(`${paper} ${Number(position) + 1}`, { person: person ?? '', hard: hard === '1' });
  }
  return gold;
}
