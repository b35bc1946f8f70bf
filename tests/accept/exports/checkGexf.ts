/** The rules of GEXF 1.3 and its viz module (https://gexf.net/schema.html), as they are written there. */

import { createReadStream } from 'node:fs';
import { SaxesParser, type SaxesTagPlain } from 'saxes';

type Attributes = Readonly<Record<string, string>>;
type Test = (value: string) => boolean;

const any: Test = () => true;
const oneOf =
  (...values: readonly string[]): Test =>
  (value) =>
    values.includes(value);
const real: Test = (value) => /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/u.test(value);
const count: Test = (value) => /^\d+$/u.test(value);
const byte: Test = (value) => count(value) && Number(value) <= 255;
const positive: Test = (value) => real(value) && Number(value) >= 0;

const types: Readonly<Record<string, Test>> = {
  string: any,
  integer: (value) => /^[-+]?\d+$/u.test(value),
  double: real,
  boolean: oneOf('true', 'false', '1', '0'),
};

interface Rule {
  readonly within: readonly string[];
  readonly needs?: Readonly<Record<string, Test>>;
  readonly may?: Readonly<Record<string, Test>>;
  /** How often in its parent; absent: as often as one likes. */
  readonly once?: true;
}

const rules: Readonly<Record<string, Rule>> = {
  gexf: {
    within: [''],
    needs: {
      xmlns: oneOf('http://gexf.net/1.3'),
      'xmlns:viz': oneOf('http://gexf.net/1.3/viz'),
      version: oneOf('1.3'),
    },
    may: { 'xmlns:xsi': any, 'xsi:schemaLocation': any, variant: any },
    once: true,
  },
  meta: { within: ['gexf'], may: { lastmodifieddate: any }, once: true },
  creator: { within: ['meta'], once: true },
  description: { within: ['meta'], once: true },
  keywords: { within: ['meta'], once: true },
  graph: {
    within: ['gexf'],
    may: {
      defaultedgetype: oneOf('directed', 'undirected', 'mutual'),
      mode: oneOf('static', 'dynamic'),
      idtype: oneOf('integer', 'string'),
    },
    once: true,
  },
  attributes: {
    within: ['graph'],
    needs: { class: oneOf('node', 'edge') },
    may: { mode: oneOf('static', 'dynamic') },
  },
  attribute: {
    within: ['attributes'],
    needs: { id: any, title: any, type: (type) => type in types },
  },
  nodes: { within: ['graph'], may: { count }, once: true },
  node: { within: ['nodes'], needs: { id: any }, may: { label: any } },
  edges: { within: ['graph'], may: { count }, once: true },
  edge: {
    within: ['edges'],
    needs: { source: any, target: any },
    may: { id: any, label: any, weight: real, type: oneOf('directed', 'undirected', 'mutual') },
  },
  attvalues: { within: ['node', 'edge'], once: true },
  attvalue: { within: ['attvalues'], needs: { for: any, value: any } },
  'viz:color': {
    within: ['node', 'edge'],
    needs: { r: byte, g: byte, b: byte },
    may: { a: positive },
    once: true,
  },
  'viz:position': { within: ['node'], needs: { x: real, y: real }, may: { z: real }, once: true },
  'viz:size': { within: ['node'], needs: { value: positive }, once: true },
  'viz:shape': { within: ['node', 'edge'], needs: { value: any }, once: true },
  'viz:thickness': { within: ['edge'], needs: { value: positive }, once: true },
};

interface Open {
  readonly name: string;
  readonly class: string;
  readonly held: Set<string>;
}

/** Sentences on what breaks a rule, the first few. Reads in pieces; memory grows with the nodes. */
export async function checkGexf(path: string): Promise<readonly string[]> {
  const faults: string[] = [];
  const open: Open[] = [{ name: '', class: '', held: new Set() }];
  const declared = { node: new Map<string, Test>(), edge: new Map<string, Test>() };
  const ids = { node: new Set<string>(), edge: new Set<string>() };
  const counted = new Map<string, string>();
  const parser = new SaxesParser();
  const fault = (text: string) => {
    if (faults.length < 5) faults.push(`line ${parser.line}: ${text}`);
  };

  function takeRule(name: string, own: Attributes, parent: Open): void {
    const rule = rules[name];
    if (!rule) {
      fault(`<${name}> is no element of GEXF`);
      return;
    }
    if (!rule.within.includes(parent.name)) fault(`<${name}> within <${parent.name}>`);
    if (rule.once && parent.held.has(name)) fault(`<${name}> twice`);
    for (const [key, test] of Object.entries(rule.needs ?? {})) {
      if (own[key] === undefined || !test(own[key])) fault(`<${name}> ${key}="${own[key]}"`);
    }
    for (const [key, value] of Object.entries(own)) {
      if (rule.needs?.[key]) continue;
      if (rule.may?.[key]?.(value) !== true) fault(`<${name}> ${key}="${value}"`);
    }
  }

  function takeMeaning(name: string, own: Attributes, parent: Open): void {
    if (name === 'attribute') {
      const of = parent.class === 'edge' ? declared.edge : declared.node;
      if (of.has(own.id ?? '')) fault(`attribute ${own.id} twice`);
      of.set(own.id ?? '', types[own.type ?? ''] ?? any);
    } else if (name === 'attvalue') {
      const test = declared[open.at(-2)?.name === 'edge' ? 'edge' : 'node'].get(own.for ?? '');
      if (!test) fault(`attvalue for ${own.for}, which is not declared`);
      else if (!test(own.value ?? '')) fault(`attvalue for ${own.for}: ${own.value}`);
    } else if (name === 'node' || name === 'edge') {
      const id = own.id ?? String(ids[name].size);
      if (ids[name].has(id)) fault(`${name} ${id} twice`);
      ids[name].add(id);
      for (const end of name === 'edge' ? [own.source, own.target] : []) {
        if (!ids.node.has(end ?? '')) fault(`edge ${id}: there is no node ${end}`);
      }
    } else if ((name === 'nodes' || name === 'edges') && own.count) counted.set(name, own.count);
  }

  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const parent = open.at(-1);
    if (!parent) return;
    takeRule(name, attributes, parent);
    takeMeaning(name, attributes, parent);
    parent.held.add(name);
    open.push({ name, class: attributes.class ?? '', held: new Set() });
  });
  parser.on('closetag', () => void open.pop());
  for await (const piece of createReadStream(path, 'utf8')) parser.write(String(piece));
  parser.close();
  for (const [name, said] of counted) {
    const found = ids[name === 'nodes' ? 'node' : 'edge'].size;
    if (Number(said) !== found) fault(`${name} count="${said}", but ${found}`);
  }
  return faults;
}
