/** What other programs would find in network files, read without any of the code that writes them. */

import { SaxesParser } from 'saxes';
import type { ExportedFile, ExportWriter } from '../../../../src/core/exports/format.ts';
import type { Dataset } from '../../../../src/core/model/dataset.ts';
import type { Filter } from '../../../../src/core/model/filter.ts';

const textOf = ({ contents }: ExportedFile): string => {
  if (typeof contents === 'string') return contents;
  return contents instanceof Uint8Array
    ? new TextDecoder().decode(contents)
    : [...contents].join('');
};

/** The texts of the files that a format writes, by name. */
export async function written(
  writer: ExportWriter,
  dataset: Dataset,
  values: Readonly<Record<string, string | number | boolean>> = {},
  filter?: Filter,
): Promise<ReadonlyMap<string, string>> {
  const context = { rasterise: async () => new Uint8Array(), ...(filter ? { filter } : {}) };
  const files = await writer(dataset, values, context);
  return new Map(files.map((file) => [file.name, textOf(file)]));
}

export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly children: ReadElement[];
}

/** Throws for what is not well formed. */
export function readXml(text: string): ReadElement {
  const root: ReadElement = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: ReadElement = {
      name,
      attributes: attributes as Record<string, string>,
      text: '',
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (part) => {
    const last = open.at(-1);
    if (last) last.text += part;
  });
  parser.write(text).close();
  return root.children[0] as ReadElement;
}

/** All elements of a name, in their order. */
export const elements = (root: ReadElement, name: string): readonly ReadElement[] =>
  root.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elements(child, name),
  ]);

/** GML as nested lists of keys and values; throws for what is not of its grammar. */
export type GmlValue = string | number | readonly (readonly [string, GmlValue])[];

export function readGml(text: string): readonly (readonly [string, GmlValue])[] {
  if (/[^\n -~]/u.test(text)) throw new Error('GML is ASCII.');
  const tokens = text.match(/"[^"]*"|\[|\]|[^\s"[\]]+/gu) ?? [];
  let at = 0;
  const list = (nested: boolean): (readonly [string, GmlValue])[] => {
    const all: (readonly [string, GmlValue])[] = [];
    for (;;) {
      const key = tokens[at++];
      if (key === undefined || key === ']') {
        if ((key === ']') !== nested) throw new Error('A list is not closed.');
        return all;
      }
      if (!/^[A-Za-z][A-Za-z0-9]*$/u.test(key)) throw new Error(`${key} is no key.`);
      all.push([key, value()]);
    }
  };
  const value = (): GmlValue => {
    const token = tokens[at++] ?? '';
    if (token === '[') return list(true);
    if (token.startsWith('"')) return unescaped(token.slice(1, -1));
    if (!/^-?(?:\d+|\d+\.\d+(?:e[+-]?\d+)?)$/u.test(token))
      throw new Error(`${token} is no value.`);
    return Number(token);
  };
  return list(false);
}

const unescaped = (text: string): string =>
  text.replace(/&(?:amp|quot|#(\d+));/gu, (entity, code?: string) =>
    code === undefined ? (entity === '&amp;' ? '&' : '"') : String.fromCodePoint(Number(code)),
  );
