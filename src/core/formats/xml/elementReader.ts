/**
 * Reads XML record by record. Only the subtree of one record is ever built; it is handed to the
 * format and dropped. After a fault the parser starts again at the next tag that begins a record.
 */

import { SaxesParser } from 'saxes';
import { excerpt } from '../../model/issue.ts';
import type { OpenReader } from '../format.ts';
import { dangerousEntity } from './doctype.ts';
import { looseAmpersand } from './element.ts';
import {
  brokenOff,
  type Fault,
  isHarmless,
  lostTo,
  malformed,
  unknownReference,
} from './faults.ts';
import type { XmlRecords } from './records.ts';
import { recordTree } from './recordTree.ts';
import { filterReferences } from './references.ts';
import { seekTag } from './seekTag.ts';

/** The most that one record may take, and what stands between two tags, in characters. */
const longestRecord = 16_000_000;

/** How much the parser gets at a time, in characters. */
const pieceLength = 65_536;

/** More faults between two tags are no longer harmless: each takes the parser some time. */
const mostForgiven = 1000;

/** Thrown to leave the parser in the middle of a piece. */
const stop = new Error('left the parser');

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
    const tree = recordTree(format, (element) => {
      for (const record of format.read(element, tree.around, sink.issue)) sink.record(record);
    });
    const seek = seekTag([...format.records, ...(format.kept ?? []), ...(format.around ?? [])]);
    const references = filterReferences(names);

    let parser = new SaxesParser();
    /** Characters that this parser got before the present piece. */
    let fed = 0;
    /** Where the record began, or the last tag outside of records. */
    let mark = 0;
    let inTag = false;
    /** Harmless faults since the last tag began. */
    let forgiven = 0;
    let fault: Fault | undefined;
    let seeking = false;
    let restarted = false;
    let refused = false;
    let seen = false;

    const leave = (reason: Fault | undefined) => {
      if (!reason) return;
      fault = reason;
      throw stop;
    };

    const text = (piece: string) => {
      tree.text(piece);
      if (!piece.includes(looseAmpersand)) return;
      const issue = unknownReference(piece, tree.current()?.line ?? parser.line);
      if (issue && tree.current()) sink.issue(issue);
    };

    const doctype = (filtered: string) => {
      const declared = filtered.replaceAll(looseAmpersand, '&');
      const danger = dangerousEntity(declared);
      if (danger === undefined) return;
      refused = true;
      sink.issue({
        severity: 'error',
        code: 'entity-declaration',
        message: `The file declares ${danger}. Such files are not read; nothing after that was taken.`,
        line: parser.line - (declared.split('\n').length - 1),
        excerpt: excerpt(declared.slice(0, 400)),
      });
      throw stop;
    };

    const listen = () => {
      parser.on('opentagstart', ({ name }) => {
        tree.settle();
        seen = true;
        inTag = true;
        forgiven = 0;
        leave(tree.begin(name, parser.column === 0 ? parser.line - 1 : parser.line));
      });
      parser.on('opentag', ({ name, attributes }) => {
        inTag = false;
        if (!tree.unfinished()) mark = parser.position;
        leave(tree.open(name, attributes));
      });
      parser.on('closetag', () => {
        tree.settle();
        tree.close();
        if (!tree.unfinished()) mark = parser.position;
      });
      parser.on('text', text);
      parser.on('cdata', text);
      parser.on('doctype', doctype);
      parser.on('error', ({ message }) => {
        const harmless =
          isHarmless(message) && !(inTag && message.includes('disallowed character'));
        if (harmless && ++forgiven <= mostForgiven) return;
        leave(malformed(message, parser.line));
      });
    };

    /** A new parser inside the elements that are open around records, with a tag just begun. */
    const begin = (line: number, tag = '') => {
      parser = new SaxesParser({ fragment: true, forceXMLVersion: true, defaultXMLVersion: '1.0' });
      parser.ENTITIES = names;
      const opening = tree.around.map((element) => `<${element.tag}>`).join('');
      parser.write(opening);
      parser.line = line;
      parser.column = 1;
      listen();
      parser.write(tag);
      fed = opening.length + tag.length;
      mark = fed;
      inTag = false;
    };

    /** Reports the fault, gives up the open record and makes ready to go on with what is left. */
    const recover = (reason: Fault, rest: string, line: number): string => {
      const broken = tree.unfinished();
      sink.issue(lostTo(reason, broken, broken !== undefined && tree.isRecord(broken.name), line));
      tree.abandon();
      if (reason.code === 'too-deep' && !broken) tree.around.length = 1;
      restarted = true;
      seeking = reason.reopen === undefined;
      begin(line, seeking ? '' : `<${reason.reopen}`);
      return rest;
    };

    /** Gives the parser one piece; returns what is left of it after a fault. */
    const parse = (piece: string): string => {
      try {
        parser.write(piece);
        fed += piece.length;
        tree.settle();
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
      if (parser.position - mark <= longestRecord) return '';
      const found = `More than ${longestRecord} characters follow without ${tree.unfinished() ? 'it' : 'a tag'}`;
      return recover({ code: 'too-large', found }, '', parser.line);
    };

    const feed = (filtered: string) => {
      for (let begun = 0; begun < filtered.length; begun += pieceLength) {
        let rest = filtered.slice(begun, begun + pieceLength);
        while (rest !== '' && !refused) {
          if (seeking) {
            const sought = seek.write(rest);
            parser.line += sought.lines;
            rest = sought.rest;
            seeking = rest === '';
          }
          if (rest !== '') rest = parse(rest);
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
        const broken = tree.unfinished();
        if (!broken && (restarted || (seen && tree.around.length === 0))) return;
        const isRecord = broken !== undefined && tree.isRecord(broken.name);
        sink.issue(brokenOff(broken, isRecord, tree.around[0]?.tag, parser.line));
      },
    };
  };
