import { beforeAll, describe, expect, test } from 'vitest';
import { authorId } from '../../src/core/model/ids.ts';
import { buildScene } from '../../src/core/scene/buildScene.ts';
import type { Scene } from '../../src/core/scene/scene.ts';
import { emphasiseEdge, emphasiseNode, isEdgeLit, noEmphasis } from '../../src/render/emphasis.ts';
import { createNeighbourhoods } from '../../src/render/neighbourhoods.ts';
import { type Direction, nodeInDirection } from '../../src/render/nodeInDirection.ts';
import { build, seedFiles } from '../support/corpora.ts';

let scene: Scene;
beforeAll(async () => {
  const options = {
    view: 'authors',
    colourBy: 'community',
    sizeBy: 'papers',
    theme: 'light',
  } as const;
  scene = buildScene(await build(seedFiles()), options);
});
const wenhao = authorId('wenhao-zhang');
const hengyuan = authorId('hengyuan-zhang');

describe('what stands out', () => {
  test('is a node with its neighbours and the edges between it and them', () => {
    const emphasis = emphasiseNode(wenhao, createNeighbourhoods(scene));
    expect(emphasis.lit?.size).toBe(7);
    const lit = scene.edges.filter((edge) => isEdgeLit(edge, emphasis));
    expect(lit).toHaveLength(6);
    expect(lit.every(({ source, target }) => source === wenhao || target === wenhao)).toBe(true);
  });

  test('is one edge with its ends', () => {
    const [edge] = scene.edges;
    if (!edge) throw new Error('no edge');
    const emphasis = emphasiseEdge(edge.id, edge.source, edge.target);
    expect(scene.edges.filter((other) => isEdgeLit(other, emphasis))).toEqual([edge]);
  });

  test('is everything when nothing does, or what does is not in the picture', () => {
    const gone = emphasiseNode(authorId('nobody'), createNeighbourhoods(scene));
    for (const emphasis of [noEmphasis, gone]) {
      expect(scene.edges.every((edge) => isEdgeLit(edge, emphasis))).toBe(true);
    }
  });
});

describe('arrow keys', () => {
  const directions: readonly Direction[] = ['left', 'right', 'up', 'down'];

  test('lead from anywhere to everywhere', () => {
    const neighbourhoods = createNeighbourhoods(scene);
    const reached = new Set([wenhao as string]);
    const queue = [wenhao as Scene['nodes'][number]['id']];
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      for (const direction of directions) {
        const next = nodeInDirection(scene, neighbourhoods, node, direction);
        if (next && !reached.has(next)) {
          reached.add(next);
          queue.push(next);
        }
      }
    }
    expect(reached.size).toBe(scene.nodes.length);
  });

  test('prefer a neighbour, and go on to strangers where there is none', () => {
    const neighbourhoods = createNeighbourhoods(scene);
    expect(neighbourhoods.of(hengyuan)).toEqual([]);
    const next = directions.flatMap(
      (direction) => nodeInDirection(scene, neighbourhoods, hengyuan, direction) ?? [],
    );
    expect(next.length).toBeGreaterThan(0);
    expect(nodeInDirection(scene, neighbourhoods, authorId('nobody'), 'left')).toBeUndefined();
  });
});
