/**
 * Networks of Cytoscape and NDEx as CX2, a list of aspects
 * (https://cytoscape.org/cx/cx2/specification/cytoscape-exchange-format-specification-(version-2)/).
 */

import type { GivenAttribute } from '../../model/givenNetwork.ts';
import type { InputFormat, RecordSink } from '../format.ts';
import { type JsonRecord, jsonReader } from '../json/jsonReader.ts';
import { outlineOf } from '../json/outline.ts';
import { attribute, attributesIn, isObject, place, textOf, weightNames } from './attributes.ts';
import { idProblem } from './problems.ts';

const [declarations, nodes, edges] = [
  '[*].attributeDeclarations[*]',
  '[*].nodes[*]',
  '[*].edges[*]',
] as const;

/** How attributes are called where they have short names, and what is usual. */
interface Declared {
  readonly names: ReadonlyMap<string, string>;
  readonly usual: readonly GivenAttribute[];
}

const nothing: Declared = { names: new Map(), usual: [] };

function declaredIn(found: unknown): Declared {
  if (!isObject(found)) return nothing;
  const names = new Map<string, string>();
  const usual: GivenAttribute[] = [];
  for (const [name, about] of Object.entries(found)) {
    if (!isObject(about)) continue;
    if (textOf(about.a) !== '') names.set(textOf(about.a), name);
    usual.push(...attribute(name, about.v));
  }
  return { names, usual };
}

function stated(values: unknown, { names, usual }: Declared): readonly GivenAttribute[] {
  const own = attributesIn(values, (key) => names.get(key) ?? key);
  const said = new Set(own.map(({ name }) => name));
  return [...own, ...usual.filter(({ name }) => !said.has(name))];
}

function reading(sink: RecordSink) {
  let [ofNodes, ofEdges] = [nothing, nothing];
  sink.network({});
  return {
    record: ({ value, line, place: where }: JsonRecord) => {
      if (where === declarations) {
        [ofNodes, ofEdges] = [declaredIn(value.nodes), declaredIn(value.edges)];
      } else if (where === nodes) {
        const all = stated(value.v, ofNodes);
        const label = all.find(({ name }) => name === 'name')?.value;
        if (textOf(value.id) === '') sink.issue(idProblem('A node with an “id”', line));
        else
          sink.node({
            id: textOf(value.id),
            ...(label === undefined ? {} : { label }),
            attributes: [
              ...place(value.x, value.y),
              ...all.filter(({ name }) => !['name', 'x', 'y'].includes(name)),
            ],
            line,
          });
      } else {
        const [source, target] = [textOf(value.s), textOf(value.t)];
        const all = stated(value.v, ofEdges);
        const weight = weightNames
          .map((name) => all.find((one) => one.name === name)?.value)
          .find((found) => found !== undefined);
        if (source === '' || target === '') sink.issue(idProblem('An edge with “s” and “t”', line));
        else sink.edge({ source, target, ...(weight === undefined ? {} : { weight }), line });
      }
    },
  };
}

export const cx2: InputFormat = {
  id: 'cx2',
  label: 'CX2 network',
  description: 'A finished network of Cytoscape or NDEx: a list that begins with “CXVersion”.',
  network: true,
  extensions: ['cx2', 'json'],
  recognise: (beginning) => (outlineOf(beginning)?.keys('[*]').has('CXVersion') ? 0.98 : 0),
  load: async () => jsonReader({ places: [declarations, nodes, edges], open: reading }),
};
