/** Reads GraphML element by element; keys say what data are called and what is usual. */

import type { GivenAttribute } from '../../model/givenNetwork.ts';
import type { OpenReader } from '../format.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  textOf,
  type XmlElement,
} from '../xml/element.ts';
import { readElements } from '../xml/elementReader.ts';
import { attribute, place, weightNames } from './attributes.ts';
import { firstGraph } from './firstGraph.ts';
import { idProblem } from './problems.ts';

interface Key {
  readonly name: string;
  /** `node`, `edge`, `all`, … */
  readonly of: string;
  readonly usual: string | undefined;
}

const labelNames = ['label', 'name', 'Label', 'Name'];
const own: ReadonlySet<string> = new Set([...labelNames, 'x', 'y']);

/** Issues: `no-id`, `second-graph`, and those of XML. */
export const readGraphml: OpenReader = (sink) => {
  const keys = new Map<string, Key>();
  const isFirst = firstGraph(sink);
  const declare = (element: XmlElement) => {
    const id = attributeOf(element, 'id');
    if (id === undefined) return;
    const name = attributeOf(element, 'attr.name') ?? id;
    const usual = textOf(childOf(element, 'default'));
    keys.set(id, { name, of: attributeOf(element, 'for') ?? 'all', usual });
  };
  const stated = (element: XmlElement, of: string): readonly GivenAttribute[] => {
    const data = childrenOf(element, 'data').flatMap((one) => {
      const id = attributeOf(one, 'key') ?? '';
      // What holds elements of other programs is no value.
      if (one.children.some((child) => typeof child !== 'string')) return [];
      return attribute(keys.get(id)?.name ?? id, textOf(one));
    });
    const said = new Set(data.map(({ name }) => name));
    const usual = [...keys.values()].flatMap((key) =>
      key.usual === undefined || said.has(key.name) || (key.of !== of && key.of !== 'all')
        ? []
        : attribute(key.name, key.usual),
    );
    return [...data, ...usual];
  };
  const node = (element: XmlElement) => {
    const id = attributeOf(element, 'id');
    if (id === undefined) {
      sink.issue(idProblem('A node with an “id”', element.line));
      return;
    }
    const all = stated(element, 'node');
    const stateOf = (name: string) => all.find((one) => one.name === name)?.value;
    // yEd draws labels and places.
    const [drawn] = descendantsOf(element, 'NodeLabel');
    const [geometry] = descendantsOf(element, 'Geometry');
    const label =
      labelNames.map(stateOf).find((value) => value !== undefined) ?? textOf(drawn) ?? undefined;
    const [x, y] = ['x', 'y'].map((axis) => stateOf(axis) ?? attributeOf(geometry, axis));
    sink.node({
      id,
      ...(label === undefined ? {} : { label }),
      attributes: [...place(x, y), ...all.filter(({ name }) => !own.has(name))],
      line: element.line,
    });
  };
  const edge = (element: XmlElement, usual: string | undefined) => {
    const [source, target] = [attributeOf(element, 'source'), attributeOf(element, 'target')];
    if (source === undefined || target === undefined) {
      sink.issue(idProblem('An edge with “source” and “target”', element.line));
      return;
    }
    const way = attributeOf(element, 'directed');
    if (way === undefined ? usual === 'directed' : way === 'true') sink.network({ directed: true });
    const all = stated(element, 'edge');
    const weight = weightNames
      .map((name) => all.find((one) => one.name === name)?.value)
      .find((value) => value !== undefined);
    sink.edge({
      source,
      target,
      ...(weight === undefined ? {} : { weight }),
      line: element.line,
    });
  };
  sink.network({});
  return readElements({
    records: ['key', 'node', 'edge'],
    around: ['graph'],
    read: (element, around) => {
      if (element.name === 'key') declare(element);
      else {
        const graph = around.find(({ name }) => name === 'graph');
        if (!isFirst(graph)) return [];
        if (element.name === 'node') node(element);
        else edge(element, graph?.attributes.edgedefault);
      }
      return [];
    },
  })(sink);
};
