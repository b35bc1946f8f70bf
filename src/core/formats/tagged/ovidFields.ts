/** Authors, sources and titles as Ovid prints them, with what Ovid adds to them. */

import type { PaperRecord } from '../../model/record.ts';
import type { Located } from '../../model/source.ts';
import { initialsLast } from '../../text/personName.ts';
import { plainText } from '../../text/plainText.ts';
import { type Authors, aboutNobody, addAffiliation, withAbout } from '../aboutAuthors.ts';
import { organisationOf } from '../organisationOf.ts';
import { withNamedAddresses } from './namedAddresses.ts';
import { authorList, eitherParts } from './taggedAuthors.ts';
import type { TaggedEntry } from './taggedReader.ts';
import { linesOf, withoutFullStop } from './taggedValues.ts';

const degrees =
  /(?:[\s,;]+(?:MD|M\.D\.|PhD|Ph\.D\.|DPhil|RN|FAAN|MSc|BSc|MPH|MA|MS|MBA|BA|DO|DDS|DVM|PharmD|PsyD|EdD|FRCS|FRCP|FACS|FACC|MBBS|DrPH|ScD|MSN|BSN|CNS))+$/u;
/** `Name (1)`, `Name 1,2`, `Name *`: where the institution is listed. */
const footnote = /\s+\(?((?:\d{1,2}|[*+#^~&])(?:[,\s]+(?:\d{1,2}|[*+#^~&]))*)\)?$/u;
/** `[Author, Reprint Author; E-mail: …]` */
const role = /\s*\[[^[\]]*\]\s*$/u;

interface OvidName {
  readonly name: string;
  readonly marks: readonly string[];
}

/** A name without roles, footnotes and degrees. */
function ovidName(printed: string): OvidName {
  if (printed.length > 500) return { name: printed, marks: [] };
  const bare = printed.replace(role, '').trim();
  const note = footnote.exec(bare);
  const name = (note ? bare.slice(0, note.index) : bare)
    .replace(degrees, '')
    .replace(/(?<=\p{L}{3})\.$/u, '')
    .trim();
  return { name, marks: note?.[1]?.split(/[,\s]+/u) ?? [] };
}

/** `Mills A; Hart BC`, `Mills A. Hart BC.`: each ends in initials; else inverted names. */
function namesOfLine(line: string): string[] {
  for (const separator of [/;\s+/u, /(?<=[\s.-]\p{Lu}{1,4})\.\s+/u]) {
    const names = line.split(separator);
    if (names.length > 1 && names.every(isShortName)) return names;
  }
  return line.split(/;\s{2,}|;\s+(?=[^;,\d]{1,60},)/u);
}

const isShortName = (name: string): boolean =>
  !name.includes(',') && /\p{Ll}/u.test(initialsLast(name)?.family ?? '');

/**
 * The authors, one a line or, with two spaces after the semicolon, all in one; their institutions
 * follow by name (`Osei, Ama: Univ X`) or by footnote (`(1)Univ X`).
 */
export function ovidAuthors(entry: TaggedEntry): Authors & Pick<PaperRecord, 'organisations'> {
  const list = authorList(eitherParts);
  const byMark = new Map<string, number[]>();
  for (const { value, line } of linesOf(entry, 'AU', 'FA')) {
    for (const printed of namesOfLine(value)) {
      const { name, marks } = ovidName(printed);
      const count = list.authors.length;
      list.add({ value: name, line });
      if (list.authors.length > count)
        for (const mark of marks) {
          const marked = byMark.get(mark);
          if (marked) marked.push(count);
          else byMark.set(mark, [count]);
        }
    }
  }
  const about = aboutNobody();
  const others: Located<string>[] = [];
  for (const { value, line } of linesOf(entry, 'IN')) {
    const note = /^(?:From the )?\(([\d*+#^~&]{1,2})\)\s*(.*)$/su.exec(value);
    const whose = byMark.get(note?.[1] ?? '') ?? [];
    const organisation = note?.[2] === undefined ? undefined : organisationOf(note[2]);
    if (organisation && whose.length > 0)
      for (const author of whose) addAffiliation(about, author, organisation);
    else others.push({ value: note?.[2] ?? value, line });
  }
  const named = withNamedAddresses(list.result(), others);
  return {
    ...named,
    authors: withAbout(named, about).authors.map((author, i) => {
      // Whoever has institutions by name keeps them beside those by footnote.
      const before = named.authors[i]?.affiliations ?? [];
      const all = [...before, ...(about.affiliations.get(i)?.values() ?? [])];
      return all.length > 0 ? { ...author, affiliations: all } : author;
    }),
  };
}

/** Ovid adds what kind of article it is, in brackets: `A title.[Review]`, `A title. [References].` */
export function ovidTitle(title: Located<string> | undefined): Located<string> | undefined {
  if (!title) return undefined;
  const value = title.value.replace(/(?<=[.?!])\s?\[[^[\]]{1,60}\]\.?$/u, '');
  return withoutFullStop({ ...title, value });
}

/**
 * The journal or book in a source line: `Forest Ecology. 201(2):327-334, November 15, 2004.`,
 * `Coyne, J [Ed]. (2012). A book. (pp. 11-31). …`.
 */
export function venueOfSource(source: Located<string> | undefined): Located<string> | undefined {
  if (!source) return undefined;
  const text = plainText(source.value).slice(0, 1000);
  const book = /\(\d{4}\)\.\s+(.{2,400}?)\.\s+\(?(?:pp|[xvi]+,|\d)/u.exec(text);
  const journal =
    /^(.{2,300}?)\.?\s+(?:Vol\.|\d+\s?\(|\d+[:,;]|(?:[A-Z][a-z]+\.? )?(?:1[89]|20)\d\d)/u.exec(
      text,
    );
  const name = (book ?? journal)?.[1] ?? (/^[^.\d]{2,200}\.?$/u.test(text) ? text : undefined);
  const value = name?.replace(/[\s.,]+$/u, '');
  return value ? { value, line: source.line } : undefined;
}

/** The date at the end of a source line: `…:103-106, April 2015.` */
export function dateOfSource(source: Located<string>): Located<string>[] {
  const end = source.value.slice(-60);
  const found =
    /(?:^|[\s,.])((?:\p{L}+\.?(?:[-/]\p{L}+\.?)?\s+)?(?:\d{1,2},\s+)?(?:1[89]|20)\d\d)\.?\s*$/u.exec(
      end,
    ) ??
    /(?:^|[\s,.])((?:\p{L}{3,9}\.?\s+)?(?:1[89]|20)\d\d)(?=[;,:])/u.exec(
      source.value.slice(0, 400),
    );
  return found?.[1] ? [{ value: found[1], line: source.line }] : [];
}
