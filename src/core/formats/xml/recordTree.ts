/** Builds the subtree of one record at a time out of the parser's events. */

import { localName, type XmlElement } from './element.ts';
import type { Fault } from './faults.ts';
import type { Surroundings, XmlRecords } from './records.ts';

/** Bounds of what is held in memory: elements of one record, and open elements. */
const mostElements = 400_000;
const deepest = 200;

export interface RecordTree {
  /** Elements that are open around records, from the outside, with their tags as printed. */
  readonly around: (Surroundings & { readonly tag: string })[];
  readonly isRecord: (name: string) => boolean;
  /** A tag begins; tells what is wrong with that. */
  readonly begin: (tag: string, line: number) => Fault | undefined;
  /** The tag that began is complete. */
  readonly open: (tag: string, attributes: Record<string, string>) => Fault | undefined;
  readonly text: (piece: string) => void;
  readonly close: () => void;
  /** The last end tag has been accepted: what it ended is taken for good. */
  readonly settle: () => void;
  /** The record, or other thing that is kept, whose end has not been accepted yet. */
  readonly unfinished: () => XmlElement | undefined;
  /** The element that text belongs to now, within a record. */
  readonly current: () => XmlElement | undefined;
  /** Gives up what is unfinished; elements around stay open. */
  readonly abandon: () => void;
}

/** `onElement` gets each record, complete. */
export function recordTree(
  format: XmlRecords,
  onElement: (element: XmlElement) => void,
): RecordTree {
  const records = new Set(format.records);
  const kept = new Set(format.kept);
  const skip = new Set(format.skip);
  const around: RecordTree['around'] = [];
  /** From the record down to the current element. */
  let open: XmlElement[] = [];
  let skipped = 0;
  let elements = 0;
  let line = 1;
  /** What the last end tag ended; the parser complains of a wrong one only after it. */
  let finished: XmlElement | undefined;
  let left: (typeof around)[number] | undefined;

  return {
    around,
    isRecord: (name) => records.has(name),
    begin: (tag, tagLine) => {
      line = tagLine;
      if (open.length === 0 || !records.has(localName(tag))) return undefined;
      const found = `Before its end another record begins, on line ${line}`;
      return { code: 'unclosed-record', found, reopen: tag };
    },
    open: (tag, attributes) => {
      if (around.length + open.length + skipped >= deepest) {
        return { code: 'too-deep', found: `Elements are nested more than ${deepest} deep` };
      }
      if (skipped > 0) {
        skipped++;
        return undefined;
      }
      const name = localName(tag);
      const element: XmlElement = { name, line, attributes, children: [] };
      const parent = open.at(-1);
      if (!parent) {
        elements = 0;
        if (records.has(name) || kept.has(name)) open.push(element);
        else around.push({ name, attributes, line, kept: new Map(), tag });
        return undefined;
      }
      if (++elements > mostElements) {
        return { code: 'too-large', found: `It has more than ${mostElements} elements` };
      }
      if (skip.has(name)) skipped = 1;
      else {
        parent.children.push(element);
        open.push(element);
      }
      return undefined;
    },
    text: (piece) => {
      if (skipped === 0) open.at(-1)?.children.push(piece);
    },
    close: () => {
      if (skipped > 0) skipped--;
      else if (open.length === 0) left = around.pop();
      else {
        const element = open.pop();
        if (open.length === 0) finished = element;
      }
    },
    settle: () => {
      left = undefined;
      const element = finished;
      if (!element) return;
      finished = undefined;
      if (kept.has(element.name)) around.at(-1)?.kept.set(element.name, element);
      else onElement(element);
    },
    unfinished: () => finished ?? open[0],
    current: () => (skipped > 0 ? undefined : open.at(-1)),
    abandon: () => {
      if (left) around.push(left);
      open = [];
      skipped = 0;
      finished = undefined;
      left = undefined;
    },
  };
}
