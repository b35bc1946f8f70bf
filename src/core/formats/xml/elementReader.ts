/**
 * Reads XML record by record. Only the subtree of one record is ever built; it is handed to the
 * format and dropped. After a fault the parser starts again at the next tag that begins a record.
 */

import { SaxesParser } from 'saxes';
import { excerpt } from '../../model/issue.ts';
import type { FileIssue, OpenReader } from '../format.ts';
import { dangerousEntity } from './doctype.ts';
import { localName, looseAmpersand, type XmlElement } from './element.ts';
import type { Surroundings, XmlRecords } from './records.ts';
import { filterReferences } from './references.ts';
import { seekTag } from './seekTag.ts';

/** Bounds of what is held in memory: characters and elements of one record, and open elements. */
const longestRecord = 16_000_000;
const mostElements = 400_000;
const deepest = 200;

/** How much the parser gets at a time, in characters. */
const pieceLength = 65_536;

/** Complaints of the parser after which what it says can still be relied on. */
const harmless =
  /(?:disallowed in char data|outside of root node|only one root|XML declaration|version number|encoding value|standalone value|value required|value must be quoted|any more name|expected (?:the name|one of)|whitespace required|doctype declaration|duplicate attribute|attribute without value|unquoted attribute|no whitespace between|processing instruction)/u;

/** Thrown to leave the parser in the middle of a piece; what happened stands in `fault`. */
const stop = new Error('left the parser');

interface Fault {
  readonly code: string;
  /** What was found, as a sentence. */
  readonly found: string;
  /** Where to go on: at a tag that has been opened, or at the next that begins a record. */
  readonly reopen?: string;
}

/** Named characters met so far, in any file. */
const names: Record<string, string> = Object.assign(Object.create(null), {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
});

/** The reader of a format. */
export const readElements =
  (format: XmlRecords): OpenReader =>
  (sink) => {
    const records = new Set(format.records);
    const kept = new Set(format.kept);
    const skip = new Set(format.skip);
    const seek = seekTag([...format.records, ...(format.kept ?? []), ...(format.around ?? [])]);
    const references = filterReferences(names);

    /** Open elements around records, and those from the record down to the current element. */
    const around: (Surroundings & { readonly tag: string })[] = [];
    let open: XmlElement[] = [];
    let skipped = 0;
    let elements = 0;
    /** Done by the last tag; not taken for good before the parser accepts that tag. */
    let finished: XmlElement | undefined;
    let left: (typeof around)[number] | undefined;

    let parser = new SaxesParser();
    let fed = 0;
    let mark = 0;
    let tagLine = 1;
    let inTag = false;
    let fault: Fault | undefined;
    let seeking = false;
    let restarted = false;
    let refused = false;
    let seen = false;

    const report = (issue: FileIssue) => sink.issue(issue);

    const settle = () => {
      left = undefined;
      const element = finished;
      if (!element) return;
      finished = undefined;
      mark = parser.position;
      if (kept.has(element.name)) around.at(-1)?.kept.set(element.name, element);
      else for (const record of format.read(element, around, report)) sink.record(record);
    };

    const leave = (reason: Fault): never => {
      fault = reason;
      throw stop;
    };

    const tooLong = (): Fault => ({
      code: 'too-large',
      found: `More than ${longestRecord} characters follow without ${open.length > 0 ? 'it' : 'a tag'}`,
    });

    const start = (name: string) => {
      settle();
      seen = true;
      inTag = true;
      tagLine = parser.column === 0 ? parser.line - 1 : parser.line;
      if (open.length > 0 && records.has(localName(name))) {
        leave({
          code: 'unclosed-record',
          found: `Before its end another record begins, on line ${tagLine}`,
          reopen: name,
        });
      }
    };

    const openTag = (tag: string, attributes: Record<string, string>) => {
      inTag = false;
      if (around.length + open.length + skipped >= deepest) {
        leave({ code: 'too-deep', found: `Elements are nested more than ${deepest} deep` });
      }
      if (skipped > 0) {
        skipped++;
        return;
      }
      const name = localName(tag);
      const element: XmlElement = { name, line: tagLine, attributes, children: [] };
      const parent = open.at(-1);
      if (parent) {
        if (++elements > mostElements) {
          leave({ code: 'too-large', found: `It has more than ${mostElements} elements` });
        }
        if (skip.has(name)) skipped = 1;
        else {
          parent.children.push(element);
          open.push(element);
        }
        return;
      }
      mark = parser.position;
      if (records.has(name) || kept.has(name)) {
        elements = 0;
        open.push(element);
      } else around.push({ name, attributes, line: tagLine, kept: new Map(), tag });
    };

    const closeTag = () => {
      settle();
      if (skipped > 0) skipped--;
      else if (open.length > 0) {
        const element = open.pop();
        if (open.length === 0) finished = element;
      } else {
        left = around.pop();
        mark = parser.position;
      }
    };

    const text = (piece: string) => {
      const parent = open.at(-1);
      if (!parent || skipped > 0) return;
      parent.children.push(piece);
      if (!piece.includes(looseAmpersand)) return;
      const unknown = new RegExp(`${looseAmpersand}(#?\\w{1,40});`, 'u').exec(piece)?.[1];
      if (unknown === undefined) return;
      report({
        severity: 'warning',
        code: 'unknown-entity',
        message: `“&${unknown};” names no known character. It was kept as it is printed.`,
        line: parent.line,
        excerpt: excerpt(piece.replaceAll(looseAmpersand, '&')),
      });
    };

    const doctype = (filtered: string) => {
      const declared = filtered.replaceAll(looseAmpersand, '&');
      const danger = dangerousEntity(declared);
      if (danger === undefined) return;
      refused = true;
      report({
        severity: 'error',
        code: 'entity-declaration',
        message: `The file declares ${danger}. Such files are not read; nothing of it was taken.`,
        line: 1,
        excerpt: excerpt(declared.slice(0, 400)),
      });
      throw stop;
    };

    /** A new parser inside the elements that are open around records. */
    const begin = (line: number, resume = '') => {
      parser = new SaxesParser({ fragment: true, forceXMLVersion: true, defaultXMLVersion: '1.0' });
      parser.ENTITIES = names;
      const opening = around.map(({ tag }) => `<${tag}>`).join('');
      parser.write(opening);
      parser.line = line;
      parser.column = 1;
      fed = opening.length;
      mark = fed;
      parser.on('opentagstart', ({ name }) => start(name));
      parser.on('opentag', ({ name, attributes }) => openTag(name, attributes));
      parser.on('closetag', closeTag);
      parser.on('text', text);
      parser.on('cdata', text);
      parser.on('doctype', doctype);
      parser.on('error', ({ message }) => {
        if (harmless.test(message) && !(inTag && message.includes('disallowed character'))) return;
        leave({ code: 'malformed', found: complaint(message, parser.line) });
      });
      parser.write(resume);
      fed += resume.length;
    };

    /** Reports the fault, gives up the open record and makes ready to go on; returns what is left. */
    const recover = ({ code, found, reopen }: Fault, rest: string, line: number): string => {
      const broken = finished ?? open[0];
      const lost = broken && records.has(broken.name);
      report({
        severity: 'error',
        code,
        message: broken
          ? `The end of <${broken.name}> was expected. ${found}; ${lost ? 'the record was left out' : 'what it says was left out'}.`
          : `${found}. Reading goes on at the next record.`,
        line: broken?.line ?? line,
        ...(broken ? { excerpt: sketch(broken) } : {}),
      });
      if (left) around.push(left);
      if (code === 'too-deep' && !broken) around.length = Math.min(around.length, 1);
      open = [];
      skipped = 0;
      finished = undefined;
      left = undefined;
      inTag = false;
      restarted = true;
      seeking = reopen === undefined;
      begin(line, reopen === undefined ? '' : `<${reopen}`);
      return rest;
    };

    /** Gives the parser one piece; returns what is left of it after a fault. */
    const parse = (piece: string): string => {
      try {
        parser.write(piece);
        fed += piece.length;
        settle();
        if (parser.position - mark > longestRecord) return recover(tooLong(), '', parser.line);
        return '';
      } catch (thrown) {
        if (thrown !== stop) throw thrown;
        if (refused || !fault) return '';
        const reason = fault;
        fault = undefined;
        let at = parser.position - fed;
        let line = parser.line;
        // The character that showed the fault may begin something, or stand after a tag's name.
        if (reason.reopen !== undefined || piece[at - 1] === '<') at--;
        if (reason.reopen !== undefined && piece[at] === '\n') line--;
        return recover(reason, piece.slice(Math.max(0, at)), line);
      }
    };

    const feed = (filtered: string) => {
      for (let begun = 0; begun < filtered.length && !refused; begun += pieceLength) {
        let rest = filtered.slice(begun, begun + pieceLength);
        while (rest !== '' && !refused) {
          if (seeking) {
            const sought = seek.write(rest);
            parser.line += sought.lines;
            rest = sought.rest;
            if (rest === '') break;
            seeking = false;
          }
          rest = parse(rest);
        }
      }
    };

    begin(1);
    return {
      write: (piece) => {
        for (let begun = 0; begun < piece.length && !refused; begun += 1_000_000)
          feed(references.write(piece.slice(begun, begun + 1_000_000)));
      },
      end: () => {
        if (refused) return;
        feed(references.end());
        const broken = open[0];
        if (!broken && (restarted || (seen && around.length === 0))) return;
        report({
          severity: 'error',
          code: 'breaks-off',
          message: broken
            ? `The file ends within <${broken.name}>. ${records.has(broken.name) ? 'That record was left out' : 'What it says was left out'}; those before it were kept.`
            : seen
              ? `The file ends before </${around[0]?.tag ?? ''}>. What came before was kept; more may be missing.`
              : 'The file ends before its first element.',
          line: broken?.line ?? parser.line,
          ...(broken ? { excerpt: sketch(broken) } : {}),
        });
      },
    };
  };

/** What the parser complains of, as a sentence. */
function complaint(message: string, line: number): string {
  const what = message.replace(/^\d+:\d+:\s*/u, '').replace(/\.$/u, '');
  const kind = /close tag|closing tag/u.test(what)
    ? 'There is an end tag that does not fit'
    : 'There is a mistake in the XML';
  return `${kind} on line ${line} (${excerpt(what, 60)})`;
}

/** The first words of a broken record. */
function sketch(element: XmlElement): string {
  let words = '';
  const visit = (child: XmlElement | string): void => {
    if (words.length > 160) return;
    if (typeof child === 'string') words += child.trim() === '' ? '' : `${child.slice(0, 200)} `;
    else for (const below of child.children) visit(below);
  };
  visit(element);
  return excerpt(words.replaceAll(looseAmpersand, '&'));
}
