/** The lines of a dataset file of version 2: the header, the columns, and whether all are whole. */

import { withoutDirectionControls } from '../../text/directionControls.ts';
import { broken, type ColumnPart } from './columnStore.ts';
import { crc32 } from './crc32.ts';
import { checkHeader, type DatasetHeader } from './header.ts';
import { mostValues } from './lists.ts';

export interface ColumnsReader {
  /** One line without its end. Throws a UserError `broken-dataset`. */
  readonly line: (bytes: Uint8Array) => void;
  /** The header, once all is there. Throws a UserError `broken-dataset`. */
  readonly end: () => DatasetHeader;
}

/** Begins with the first line, the header; hands over the columns as they come. */
export function createColumnsReader(
  first: Uint8Array,
  onPart: (part: ColumnPart) => void,
): ColumnsReader {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let sum = 0;
  let lines = 0;
  let values = 0;
  let ended = false;

  const parse = (bytes: Uint8Array): unknown => {
    try {
      return JSON.parse(withoutDirectionControls(decoder.decode(bytes)));
    } catch {
      throw broken(`line ${lines + 1} is not whole`);
    }
  };
  const count = (bytes: Uint8Array) => {
    sum = crc32(lineEnd, crc32(bytes, sum));
    lines++;
  };
  const header = checkHeader(parse(first));
  count(first);
  return {
    line: (bytes) => {
      if (ended) throw broken(`line ${lines + 2} comes after its end`);
      const content = parse(bytes);
      if (isEnd(content)) {
        if (content.lines !== lines) {
          throw broken(`it has ${lines} lines where ${String(content.lines)} were written`);
        }
        if (content.crc32 !== sum.toString(16).padStart(8, '0')) {
          throw broken('its checksum is another one than when it was written');
        }
        ended = true;
        return;
      }
      count(bytes);
      if (!isPart(content)) throw broken(`line ${lines} is no column`);
      values += content.values.length;
      if (values > mostValues) throw broken('it holds more values than can be');
      onPart({ column: content.column, line: lines, values: content.values });
    },
    end: () => {
      if (!ended) throw broken(`it breaks off after line ${lines}`);
      return header;
    },
  };
}

const lineEnd = new Uint8Array([10]);

const isEnd = (content: unknown): content is { readonly lines: unknown; readonly crc32: unknown } =>
  typeof content === 'object' &&
  content !== null &&
  Object.hasOwn(content, 'end') &&
  'lines' in content &&
  'crc32' in content;

const isPart = (
  content: unknown,
): content is { readonly column: string; readonly values: readonly unknown[] } =>
  typeof content === 'object' &&
  content !== null &&
  'column' in content &&
  typeof content.column === 'string' &&
  'values' in content &&
  Array.isArray(content.values);
