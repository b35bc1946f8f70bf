/**
 * Reads formats in which a line begins with a tag and lines without one continue the line before.
 * What a tag line looks like and where a record begins and ends is the dialect's to say.
 */

import { excerpt } from '../../model/issue.ts';
import type { PaperRecord } from '../../model/record.ts';
import type { Located } from '../../model/source.ts';
import type { FileIssue, OpenReader } from '../format.ts';
import { splitLines } from '../splitLines.ts';

/** One tag with its text and the lines that continue it, in the order of the file. */
export interface TaggedField {
  readonly tag: string;
  readonly line: number;
  /** Trimmed; those that are empty are left out. */
  readonly lines: Located<string>[];
}

export interface TaggedEntry {
  /** First line of the entry, from 1. */
  readonly line: number;
  readonly fields: TaggedField[];
}

/** A line taken apart. */
export interface TagLine {
  readonly tag: string;
  readonly text: string;
}

export interface TagDialect {
  /** What messages call a record: `RIS record`. */
  readonly called: string;
  /** The tags of a line with their texts, usually one; none for a line that continues the last. */
  readonly split: (line: string) => readonly TagLine[];
  /** Whether a tag begins another record. */
  readonly begins: (tag: string, open: TaggedEntry | undefined, afterBlank: boolean) => boolean;
  /** The tag that begins every record, where the dialect has one. */
  readonly beginning?: string;
  /** Tags that end a record; where there are none, the next beginning ends it. */
  readonly ending?: ReadonlySet<string>;
  /** Tags of the file rather than of a record. */
  readonly header?: ReadonlySet<string>;
  /** Tags that nothing is read from: cited references and other bulk. */
  readonly unread?: ReadonlySet<string>;
  /** Whether fields that begin without the tag they should begin with are a record all the same. */
  readonly stands: (entry: TaggedEntry) => boolean;
  readonly toRecord: (entry: TaggedEntry) => PaperRecord;
}

/** Of longer lines the rest is dropped, in characters. */
const longestLine = 1_000_000;
/** What a record holds beyond this is left out, in characters and in lines. */
const largestRecord = 16_000_000;
const mostLines = 300_000;

interface Open extends TaggedEntry {
  /** False when it did not begin as it should. */
  readonly begun: boolean;
  size: number;
  lineCount: number;
  full: boolean;
}

/**
 * A reader for a dialect. Issues: `missing-beginning`, `missing-end`, `line-too-long`,
 * `record-too-long`, `no-record`.
 */
export const readTagged =
  (dialect: TagDialect): OpenReader =>
  (sink) => {
    let open: Open | undefined;
    let field: TaggedField | undefined;
    let afterBlank = false;
    let found = 0;
    let firstFilled: Located<string> | undefined;

    const report = (
      severity: FileIssue['severity'],
      code: string,
      message: string,
      line: number,
      text = '',
    ) => sink.issue({ severity, code, message, line, excerpt: excerpt(text.slice(0, 400)) });

    const close = (how: 'ended' | 'next' | 'file-end') => {
      const entry = open;
      open = undefined;
      field = undefined;
      if (!entry) return;
      if (!entry.begun && !dialect.stands(entry)) return;
      const first = entry.fields[0];
      const shown = first ? `${first.tag} ${first.lines[0]?.value ?? ''}` : '';
      if (!entry.begun && dialect.beginning !== undefined) {
        report(
          'warning',
          'missing-beginning',
          `A ${dialect.called} should begin with ${dialect.beginning}; this one does not. It was read all the same.`,
          entry.line,
          shown,
        );
      }
      if (how !== 'ended' && dialect.ending) {
        report(
          'warning',
          'missing-end',
          `The ${dialect.called} should end with ${[...dialect.ending][0]}, but ${how === 'next' ? 'the next record begins' : 'the file ends'} before. What it holds was kept.`,
          entry.line,
          shown,
        );
      }
      found++;
      sink.record(withoutRepeatedVenue(dialect.toRecord(entry)));
    };

    const addText = (text: string, line: number, cut: boolean) => {
      const value = text.trim();
      if (!open || !field || value === '' || dialect.unread?.has(field.tag)) return;
      if (cut) {
        report(
          'error',
          'line-too-long',
          `A line has more than ${longestLine} characters. It was left out.`,
          line,
          value,
        );
        return;
      }
      open.size += value.length;
      open.lineCount++;
      if (open.size <= largestRecord && open.lineCount <= mostLines) {
        field.lines.push({ value, line });
      } else if (!open.full) {
        open.full = true;
        report(
          'error',
          'record-too-long',
          `The ${dialect.called} that begins in line ${open.line} is longer than any real one. What follows in it was left out.`,
          line,
          value,
        );
      }
    };

    const addTag = ({ tag, text }: TagLine, line: number, cut: boolean) => {
      if (dialect.header?.has(tag)) {
        close('next');
        return;
      }
      if (dialect.ending?.has(tag)) {
        close('ended');
        return;
      }
      if (dialect.begins(tag, open, afterBlank)) {
        close('next');
        open = { line, fields: [], begun: true, size: 0, lineCount: 0, full: false };
      }
      open ??= { line, fields: [], begun: false, size: 0, lineCount: 0, full: false };
      field = { tag, line, lines: [] };
      if (!open.full && open.fields.length < mostLines && !dialect.unread?.has(tag))
        open.fields.push(field);
      addText(text, line, cut);
    };

    const lines = splitLines((text, line, cut) => {
      const whole = line === 1 ? text.replace(/^\ufeff/u, '') : text;
      if (whole.trim() === '') {
        afterBlank = true;
        return;
      }
      firstFilled ??= { value: whole, line };
      const tags = dialect.split(whole);
      for (const tagged of tags) addTag(tagged, line, cut);
      if (tags.length === 0) addText(whole, line, cut);
      afterBlank = false;
    }, longestLine);

    return {
      write: lines.write,
      end: () => {
        lines.end();
        close('file-end');
        if (found > 0 || !firstFilled) return;
        report(
          'warning',
          'no-record',
          `No ${dialect.called} was found; the file seems to hold a heading only.`,
          firstFilled.line,
          firstFilled.value,
        );
      },
    };
  };

/** Some programs print the title again where the journal or the book belongs. */
function withoutRepeatedVenue(record: PaperRecord): PaperRecord {
  if (record.venue === undefined || record.venue.value !== record.title?.value) return record;
  const { venue: _, ...others } = record;
  return others;
}
