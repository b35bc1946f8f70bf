/**
 * Networks of VOSviewer and VOSviewer Online as JSON
 * (https://app.vosviewer.com/docs/file-types/json-file-type/), also as Dimensions writes them.
 */

import type { InputFormat } from '../format.ts';
import { jsonReader } from '../json/jsonReader.ts';
import { outlineOf } from '../json/outline.ts';
import { attribute, attributesIn, place, textOf } from './attributes.ts';
import { idProblem } from './problems.ts';

const [items, links, clusters] = ['network.items[*]', 'network.links[*]', 'network.clusters[*]'];

/** Places have y upwards. */
const open = jsonReader({
  places: [items, links, clusters],
  open: (sink) => {
    const labels = new Map<string, string>();
    sink.network({ upwards: true });
    return {
      record: ({ value, line, place: where }) => {
        if (where === items) {
          const { id, label, x, y, weights, scores, ...others } = value;
          if (textOf(id) === '') sink.issue(idProblem('id', line));
          else
            sink.node({
              id: textOf(id),
              ...(textOf(label) === '' ? {} : { label: textOf(label) }),
              attributes: [
                ...place(x, y),
                ...attributesIn(others),
                ...attributesIn(weights, (key) => `weight<${key}>`),
                ...attributesIn(scores, (key) => `score<${key}>`),
              ],
              line,
            });
        } else if (where === links) {
          const { source_id: source, target_id: target, strength } = value;
          if (textOf(source) === '' || textOf(target) === '')
            sink.issue(idProblem('source_id and target_id', line));
          else
            sink.edge({
              source: textOf(source),
              target: textOf(target),
              ...(strength === undefined ? {} : { weight: textOf(strength) }),
              line,
            });
        } else {
          const [named] = attribute('label', value.label);
          if (named) labels.set(textOf(value.cluster), named.value);
        }
      },
      end: () => {
        if (labels.size > 0) sink.network({ communityLabels: [...labels] });
      },
    };
  },
});

export const vosviewerJson: InputFormat = {
  id: 'vosviewer-json',
  label: 'VOSviewer JSON',
  description: 'A network of VOSviewer or Dimensions: “network” with “items” and “links”.',
  network: true,
  extensions: ['json'],
  recognise: (beginning) => {
    const outline = outlineOf(beginning);
    if (!outline?.has('network')) return 0;
    const isItem = ['id', 'label'].every((key) => outline.keys(items).has(key));
    const isLink = outline.keys(links).has('source_id');
    return isItem || isLink ? 0.97 : 0;
  },
  load: async () => open,
};
