/** What Zotero and JabRef make of small import cases, in the few fields that are compared. */

import { existsSync, readFileSync } from 'node:fs';
import type { PaperRecord } from '../../src/core/model/record.ts';
import { naturalName } from '../../src/core/text/personName.ts';
import { readPath } from './readPath.ts';

export interface Item {
  readonly title: string;
  /** Given names first. */
  readonly authors: readonly string[];
  readonly year: string;
  readonly doi: string;
}

export const itemOf = (record: PaperRecord): Item => ({
  title: record.title?.value ?? '',
  authors: record.authors.map(naturalName),
  year: String(record.date?.value.year ?? ''),
  doi: record.identifiers.find(({ value }) => value.scheme === 'doi')?.value.value ?? '',
});

interface ZoteroCreator {
  readonly creatorType?: string;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly name?: string | null;
}

interface ZoteroItem {
  readonly title?: string | null;
  readonly date?: string | null;
  readonly DOI?: string | null;
  readonly creators?: readonly ZoteroCreator[];
}

/** Who stands in for the author where Zotero's kind of item has another word for it. */
const authorTypes = new Set([
  'author',
  'inventor',
  'artist',
  'presenter',
  'programmer',
  'director',
]);

/** Zotero keeps a suffix with the given names: `Michael, III`. */
function nameOf({ firstName, lastName, name }: ZoteroCreator): string {
  if (name) return name;
  const [given = '', suffix = ''] = (firstName ?? '').split(', ');
  return [given, lastName ?? '', suffix].filter((part) => part !== '').join(' ');
}

export function zoteroItems(path: string): readonly Item[] {
  const items = JSON.parse(readFileSync(path, 'utf8')) as readonly ZoteroItem[];
  return items.map(({ title, date, DOI, creators }) => ({
    title: title ?? '',
    authors: (creators ?? [])
      .filter(({ creatorType }) => authorTypes.has(creatorType ?? 'author'))
      .map(nameOf),
    year: /\d{4}/u.exec(date ?? '')?.[0] ?? '',
    doi: (DOI ?? '').toLowerCase(),
  }));
}

/** The expected items beside a case, or undefined where there are none. */
export async function expectedItems(path: string): Promise<readonly Item[] | undefined> {
  const zotero = path.replace(/\.[^.]+$/u, '.expected.json');
  if (existsSync(zotero)) return zoteroItems(zotero);
  const jabref = `${path}.expected.bib`;
  if (!existsSync(jabref)) return undefined;
  const { document } = await readPath(jabref);
  return (document?.records ?? []).map(itemOf);
}
