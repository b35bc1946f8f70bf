import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorId, paperId } from '../../../src/core/model/ids.ts';
import { textWidth } from '../../../src/core/scene/measureText.ts';
import { placeLabels } from '../../../src/core/scene/placeLabels.ts';
import type { Bounds, PlacedLabel, Scene, SceneNode } from '../../../src/core/scene/scene.ts';
import { wrapLabel } from '../../../src/core/scene/wrapLabel.ts';

const sceneOf = (nodes: readonly SceneNode[]): Scene => ({
  options: { view: 'bipartite', colourBy: 'community', sizeBy: 'papers', theme: 'light' },
  shown: { nodes: nodes.length, ofNodes: nodes.length, edges: 0, ofEdges: 0 },
  background: '#ffffff',
  ink: '#000000',
  nodes,
  edges: [],
  bounds: { left: 0, top: 0, right: 800, bottom: 600 },
  legend: { colour: { title: '', entries: [] }, shapes: [] },
  methods: '',
});

const nodeAt = (i: number, at: Partial<SceneNode>): SceneNode => ({
  id: i % 3 === 0 ? paperId(String(i)) : authorId(String(i)),
  kind: i % 3 === 0 ? 'paper' : 'author',
  shape: 'circle',
  x: 0,
  y: 0,
  radius: 8,
  fill: '#000000',
  stroke: '#000000',
  cue: 'plain',
  doubtful: false,
  group: 'g',
  label: `Author Number ${i}`,
  labelSize: 12,
  importance: i,
  ...at,
});

const nodesArbitrary = fc
  .array(
    fc.record({
      x: fc.integer({ min: 0, max: 800 }),
      y: fc.integer({ min: 0, max: 600 }),
      radius: fc.integer({ min: 3, max: 60 }),
      labelSize: fc.integer({ min: 9, max: 22 }),
      label: fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.lorem({ maxCount: 14 }),
        fc.constant('王小明'),
      ),
    }),
    { maxLength: 160 },
  )
  .map((list) => list.map((at, i) => nodeAt(i, at)));

function boxOf(label: PlacedLabel, bold: boolean): Bounds {
  const { x, y, fontSize, lines } = label;
  const width = Math.max(...lines.map((line) => textWidth(line, fontSize, bold)));
  const height = lines.length * fontSize * 1.2;
  return {
    left: x - width / 2,
    right: x + width / 2,
    top: y - height / 2,
    bottom: y + height / 2,
  };
}

const boxesOf = (scene: Scene, labels: readonly PlacedLabel[]): readonly Bounds[] => {
  const kinds = new Map(scene.nodes.map(({ id, kind }) => [id, kind]));
  return labels.map((label) => boxOf(label, kinds.get(label.node) === 'author'));
};

describe('labels', () => {
  it('never overlap one another, whatever the nodes and the scale', () => {
    fc.assert(
      fc.property(
        nodesArbitrary,
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        fc.boolean(),
        (nodes, scale, required) => {
          const scene = sceneOf(nodes);
          const ids = new Set(required ? nodes.slice(0, 20).map(({ id }) => id) : []);
          const boxes = boxesOf(scene, placeLabels(scene, { scale, required: ids }));
          for (const [i, a] of boxes.entries()) {
            for (const b of boxes.slice(0, i)) {
              const apart =
                a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
              expect(apart).toBe(true);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('lie within the viewport', () => {
    const viewport = { left: 200, top: 100, right: 500, bottom: 400 };
    fc.assert(
      fc.property(nodesArbitrary, (nodes) => {
        const scene = sceneOf(nodes);
        for (const box of boxesOf(scene, placeLabels(scene, { scale: 2, viewport }))) {
          expect(box.left).toBeGreaterThanOrEqual(viewport.left - 1e-6);
          expect(box.right).toBeLessThanOrEqual(viewport.right + 1e-6);
          expect(box.top).toBeGreaterThanOrEqual(viewport.top - 1e-6);
          expect(box.bottom).toBeLessThanOrEqual(viewport.bottom + 1e-6);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are given to required nodes first, even to the least important', () => {
    const nodes = Array.from({ length: 40 }, (_, i) => nodeAt(i, { x: 10 * (i % 7), y: i }));
    const scene = sceneOf(nodes);
    const [least] = nodes;
    if (!least) throw new Error('no node');
    const labels = placeLabels(scene, { scale: 0.3, required: new Set([least.id]), limit: 3 });
    expect(labels[0]?.node).toBe(least.id);
    expect(labels.length).toBeLessThanOrEqual(4);
  });

  it('are the same each time', () => {
    const scene = sceneOf(
      Array.from({ length: 300 }, (_, i) => nodeAt(i, { x: (i * 37) % 800, y: (i * 91) % 600 })),
    );
    expect(placeLabels(scene, { scale: 1 })).toEqual(placeLabels(scene, { scale: 1 }));
  });

  it('of thousands of nodes are placed at once', () => {
    const scene = sceneOf(
      Array.from({ length: 5000 }, (_, i) =>
        nodeAt(i, { x: (i * 37) % 4001, y: (i * 91) % 3001, radius: 5 }),
      ),
    );
    placeLabels(scene, { scale: 0.5 });
    const start = performance.now();
    placeLabels(scene, { scale: 0.5 });
    expect(performance.now() - start).toBeLessThan(250);
  });
});

describe('a wrapped label', () => {
  const options = { fontSize: 10, maxWidth: 90, maxLines: 2 };

  it('keeps every line within the width and ends with an ellipsis when cut', () => {
    const lines = wrapLabel('On the Entropy Dynamics in Reinforcement Fine-Tuning', options);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/u);
    for (const line of lines) expect(textWidth(line, 10)).toBeLessThanOrEqual(90);
  });

  it('is left alone when it fits', () => {
    expect(wrapLabel('PerSyn', options)).toEqual(['PerSyn']);
  });

  it('breaks between Chinese characters and cuts endless words', () => {
    expect(wrapLabel('基于强化学习的大语言模型推理', options)).toEqual([
      '基于强化学习的大语',
      '言模型推理',
    ]);
    const [line] = wrapLabel('x'.repeat(500), options);
    expect(line).toMatch(/^x+…$/u);
  });

  it('never exceeds its width, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const lines = wrapLabel(text, options);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(textWidth(line, 10)).toBeLessThanOrEqual(90);
      }),
    );
  });

  it('measures combining marks as nothing and Chinese as an em', () => {
    expect(textWidth('e\u0301', 100)).toBe(textWidth('e', 100));
    expect(textWidth('王', 100)).toBe(100);
  });
});
