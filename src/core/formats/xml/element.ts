/** A small tree for one element of an XML file, and how its parts and texts are taken from it. */

import { texToText } from '../../text/tex.ts';

/** An element with everything below it; names are local names, without their prefix. */
export interface XmlElement {
  readonly name: string;
  /** The line on which its tag begins, from 1. */
  readonly line: number;
  /** By qualified name, as printed; without a prototype. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/**
 * Stands for an ampersand that begins no reference, until the text is read: as `&` it would end a
 * parser's patience, as `&amp;` it would be wrong in CDATA. No character of any text.
 */
export const looseAmpersand = '\ufdd0';

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export const isElement = (child: XmlElement | string): child is XmlElement =>
  typeof child !== 'string';

/** The children of that name, in order. */
export function childrenOf(parent: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  if (!parent) return found;
  for (const child of parent.children)
    if (isElement(child) && child.name === name) found.push(child);
  return found;
}

/** What is reached by taking the first child of each name in turn. */
export function childOf(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let element = parent;
  for (const step of path) element = firstOf(element, step);
  return element;
}

function firstOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!parent) return undefined;
  for (const child of parent.children) if (isElement(child) && child.name === name) return child;
  return undefined;
}

/** Every element of that name below, at any depth, in order. */
export function descendantsOf(parent: XmlElement | undefined, name: string): XmlElement[] {
  return (
    parent?.children
      .filter(isElement)
      .flatMap((child) => [
        ...(child.name === name ? [child] : []),
        ...descendantsOf(child, name),
      ]) ?? []
  );
}

/** An attribute by its local name, trimmed; undefined when empty. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  if (!element) return undefined;
  let value = element.attributes[name];
  if (value === undefined) {
    for (const key in element.attributes)
      if (localName(key) === name) value ??= element.attributes[key];
  }
  const text = value?.replaceAll(looseAmpersand, '&').trim();
  return text === '' ? undefined : text;
}

/** Elements that stand apart from what is around them. */
const blocks: ReadonlySet<string> = new Set(['p', 'br', 'div', 'li', 'list-item', 'sec', 'title']);

/** What repeats a formula in another language. */
const repeated: ReadonlySet<string> = new Set(['annotation', 'annotation-xml']);

/**
 * The text of an element and everything below it, as printed. Formulas in TeX are resolved; of
 * alternatives for one formula the one in MathML is taken.
 */
export function printedText(element: XmlElement): string {
  const text = textBelow(element);
  return text.includes(looseAmpersand) ? text.replaceAll(looseAmpersand, '&') : text;
}

function textBelow(element: XmlElement): string {
  let text = '';
  const children = chosen(element);
  for (const [i, child] of children.entries()) {
    if (!isElement(child)) text += isIndex(children[i + 1]) ? withoutIndent(child) : child;
    else if (child.name === 'tex-math') text += texToText(textBelow(child));
    else if (blocks.has(child.name)) text += ` ${textBelow(child)} `;
    else if (!repeated.has(child.name)) text += textBelow(child);
  }
  return text;
}

const isIndex = (child: XmlElement | string | undefined): boolean =>
  child !== undefined && isElement(child) && (child.name === 'sub' || child.name === 'sup');

/** What a program that indents has put before an index is not printed there. */
function withoutIndent(text: string): string {
  const trimmed = text.trimEnd();
  return text.includes('\n', trimmed.length) ? trimmed : text;
}

function chosen(element: XmlElement): readonly (XmlElement | string)[] {
  if (element.name !== 'alternatives') return element.children;
  const elements = element.children.filter(isElement);
  return [elements.find(({ name }) => name === 'math') ?? elements[0] ?? ''];
}

/** The text with every run of space one space; undefined when there is none. */
export function textOf(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined;
  const text = collapsed(printedText(element));
  return text === '' ? undefined : text;
}

/** Most texts have single spaces only, and need no rewriting. */
const collapsed = (text: string): string =>
  (/\s\s|[^\S ]|[\u200b\ufeff]/u.test(text)
    ? text.replace(/[\s\u200b\ufeff]+/gu, ' ')
    : text
  ).trim();

/** The lines of a text in which line ends mean something. */
export const linesOf = (element: XmlElement | undefined): string[] =>
  (element ? printedText(element) : '')
    .split(/[\r\n]+/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
