/** Reads GEXF element by element; what attributes are called is declared before the nodes. */

import type { GivenAttribute } from '../../model/givenNetwork.ts';
import type { OpenReader } from '../format.ts';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from '../xml/element.ts';
import { readElements } from '../xml/elementReader.ts';
import { attribute, place, weightNames } from './attributes.ts';
import { firstGraph } from './firstGraph.ts';
import { idProblem } from './problems.ts';

interface Declared {
  readonly title: string;
  readonly usual: string | undefined;
}

/** Places have y upwards, as Gephi has it. Issues: `no-id`, `second-graph`, and those of XML. */
export const readGexf: OpenReader = (sink) => {
  const declared = { node: new Map<string, Declared>(), edge: new Map<string, Declared>() };
  const isFirst = firstGraph(sink);
  sink.network({ upwards: true });
  const declare = (element: XmlElement) => {
    const kind = attributeOf(element, 'class') === 'edge' ? declared.edge : declared.node;
    for (const one of childrenOf(element, 'attribute')) {
      const id = attributeOf(one, 'id');
      const title = attributeOf(one, 'title') ?? id;
      if (id !== undefined && title !== undefined)
        kind.set(id, { title, usual: textOf(childOf(one, 'default')) });
    }
  };
  const stated = (element: XmlElement, of: 'node' | 'edge'): readonly GivenAttribute[] => {
    const own = childrenOf(childOf(element, 'attvalues'), 'attvalue').flatMap((one) => {
      const id = attributeOf(one, 'for') ?? attributeOf(one, 'id') ?? '';
      return attribute(declared[of].get(id)?.title ?? id, attributeOf(one, 'value'));
    });
    const said = new Set(own.map(({ name }) => name));
    const usual = [...declared[of].values()].flatMap(({ title, usual }) =>
      usual === undefined || said.has(title) ? [] : attribute(title, usual),
    );
    return [...own, ...usual];
  };
  const node = (element: XmlElement) => {
    const [id, label] = [attributeOf(element, 'id'), attributeOf(element, 'label')];
    if (id === undefined) {
      sink.issue(idProblem('A node with an “id”', element.line));
      return;
    }
    const position = childOf(element, 'position');
    sink.node({
      id,
      ...(label === undefined ? {} : { label }),
      attributes: [
        ...place(attributeOf(position, 'x'), attributeOf(position, 'y')),
        ...stated(element, 'node'),
      ],
      line: element.line,
    });
  };
  const edge = (element: XmlElement) => {
    const [source, target] = [attributeOf(element, 'source'), attributeOf(element, 'target')];
    if (source === undefined || target === undefined) {
      sink.issue(idProblem('An edge with “source” and “target”', element.line));
      return;
    }
    if (attributeOf(element, 'type') === 'directed') sink.network({ directed: true });
    const weight =
      attributeOf(element, 'weight') ??
      stated(element, 'edge').find(({ name }) => weightNames.includes(name))?.value;
    sink.edge({
      source,
      target,
      ...(weight === undefined ? {} : { weight }),
      line: element.line,
    });
  };
  return readElements({
    records: ['node', 'edge', 'attributes'],
    around: ['graph', 'nodes', 'edges'],
    read: (element, around) => {
      const graph = around.find(({ name }) => name === 'graph');
      if (!isFirst(graph)) return [];
      const usual = graph?.attributes.defaultedgetype;
      if (usual === 'directed') sink.network({ directed: true });
      if (element.name === 'attributes') declare(element);
      else if (element.name === 'node') node(element);
      else edge(element);
      return [];
    },
  })(sink);
};
