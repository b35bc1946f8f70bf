/** Networks of Cytoscape.js and Cytoscape as JSON (https://js.cytoscape.org/#notation/elements-json). */

import type { InputFormat, RecordSink } from '../format.ts';
import { jsonReader } from '../json/jsonReader.ts';
import { outlineOf } from '../json/outline.ts';
import { attributesIn, isObject, place, textOf, weightNames } from './attributes.ts';
import { idProblem } from './problems.ts';

const [nodes, edges, mixed] = ['elements.nodes[*]', 'elements.edges[*]', 'elements[*]'];

const own: ReadonlySet<string> = new Set([
  'id',
  'name',
  'label',
  'shared_name',
  'SUID',
  'selected',
]);

function element(value: Readonly<Record<string, unknown>>, line: number, sink: RecordSink): void {
  const { data, position } = value;
  if (!isObject(data)) {
    sink.issue(idProblem('An element with “data”', line));
    return;
  }
  const [source, target] = [textOf(data.source), textOf(data.target)];
  if (source !== '' && target !== '') {
    const weight = weightNames.map((name) => data[name]).find((found) => found !== undefined);
    sink.edge({
      source,
      target,
      ...(weight === undefined ? {} : { weight: textOf(weight) }),
      line,
    });
    return;
  }
  const id = textOf(data.id);
  if (id === '' || source !== '' || target !== '') {
    sink.issue(idProblem('A node with an “id”, or an edge with “source” and “target”', line));
    return;
  }
  const label = textOf(data.name) || textOf(data.label);
  const at = isObject(position) ? position : {};
  sink.node({
    id,
    ...(label === '' ? {} : { label }),
    attributes: [
      ...place(at.x, at.y),
      ...attributesIn(data, (key) => (own.has(key) ? undefined : key)),
    ],
    line,
  });
}

export const cyjs: InputFormat = {
  id: 'cyjs',
  label: 'Cytoscape.js network',
  description: 'A finished network of Cytoscape.js or Cytoscape: “elements” with “data”.',
  network: true,
  extensions: ['cyjs', 'json'],
  recognise: (beginning) => {
    const outline = outlineOf(beginning);
    const known = [nodes, edges, mixed].some((place) => outline?.keys(place ?? '').has('data'));
    return known ? 0.96 : 0;
  },
  load: async () =>
    jsonReader({
      places: [nodes, edges, mixed],
      open: (sink) => {
        sink.network({});
        return { record: ({ value, line }) => element(value, line, sink) };
      },
    }),
};
