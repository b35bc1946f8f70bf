/** Shows a scene with Cytoscape: the same scene twice changes nothing. */

import cytoscape, { type Core, type EventObject } from 'cytoscape';
import { isAuthorId, isPaperId, type NodeId } from '../core/model/ids.ts';
import type { Picture } from '../core/scene/picture.ts';
import { placeLabels } from '../core/scene/placeLabels.ts';
import type { Bounds, Scene, SceneEdge } from '../core/scene/scene.ts';
import type { CameraPosition } from './camera.ts';
import { createCameraMoves } from './cameraMoves.ts';
import { createDetail, type Detail, fitsWhole } from './detail.ts';
import { type Emphasis, emphasiseEdge, emphasiseNode, noEmphasis } from './emphasis.ts';
import { createLabelLayer } from './labelLayer.ts';
import { createMarkLayer, type Marks } from './markLayer.ts';
import { createNeighbourhoods, type Neighbourhoods } from './neighbourhoods.ts';
import { stylesheetOf } from './stylesheet.ts';
import { createElementSync } from './syncElements.ts';
import { createUnderlay } from './underlay/underlay.ts';

/** What the pointer is on. */
export type Target =
  | { readonly kind: 'node'; readonly id: NodeId; readonly description: string }
  | { readonly kind: 'edge'; readonly edge: SceneEdge };

export interface RendererCallbacks {
  readonly onHover: (target: Target | null) => void;
  /** Null: the background. */
  readonly onTap: (target: Target | null) => void;
  /** Other nodes and edges became elements. */
  readonly onDetail: (scene: Scene) => void;
  /** The picture came to rest; null: all of it is shown. */
  readonly onCamera: (camera: CameraPosition | null) => void;
}

export interface Renderer {
  readonly update: (picture: Picture) => void;
  readonly mark: (marks: Marks) => void;
  /** Null fits the whole picture. */
  readonly look: (camera: CameraPosition | null) => void;
  /** Draws the text again, after a font has arrived. */
  readonly refresh: () => void;
  readonly fit: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** Moves as little as needed to have the nodes in sight. */
  readonly bringIntoSight: (ids: readonly NodeId[]) => void;
  readonly visibleBounds: () => Bounds;
  readonly destroy: () => void;
}

export interface RendererOptions {
  readonly reducedMotion: boolean;
  /** Colour of the focus ring. */
  readonly accent: string;
  readonly underlayClass?: string;
}

/** Labels are placed anew once the picture has rested so long, milliseconds. */
const restDelay = 80;
const noMarks: Marks = {
  selected: [],
  selectedEdge: null,
  focused: null,
  emphasis: noEmphasis,
};
/** Above so many nodes and edges fading is dropped. */
const mostAnimated = 600;
/** Beyond so many, neighbours do not force their labels onto the picture. */
const mostRequired = 60;

/** The thinnest an edge gets on screen, pixels. */
const hairline = 0.8;
/** On phones the text is smaller, so that as much of it finds room; pixels. */
const smallWindow = 560;
const smallLabel = 0.8;
const smallestLabel = 10.5;

const withSmallLabels = (scene: Scene): Scene => ({
  ...scene,
  nodes: scene.nodes.map((node) => ({
    ...node,
    labelSize: Math.max(smallestLabel, node.labelSize * smallLabel),
  })),
});

/** In a large picture a node is pointed at within so many pixels of its rim. */
const reach = 5;

/** Above so many nodes and edges, the pointer must rest before the picture answers it. */
const large = 1500;
const pointerRest = 60;

const isLarge = ({ nodes, edges }: Scene): boolean => nodes.length + edges.length > large;

const onlyLit = (scene: Scene, lit: ReadonlySet<NodeId>): Scene => ({
  ...scene,
  nodes: scene.nodes.filter(({ id }) => lit.has(id)),
  edges: [],
});

/** Draws into `container`, which must have a size by the time of the first `update`. */
export function createRenderer(
  container: HTMLElement,
  callbacks: RendererCallbacks,
  options: RendererOptions,
): Renderer {
  const cy: Core = cytoscape({
    container,
    elements: [],
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
    minZoom: 0.01,
    maxZoom: 24,
    zoom: 1,
    pan: { x: 0, y: 0 },
    layout: { name: 'preset', fit: false },
    style: [],
    hideEdgesOnViewport: false,
  });
  const elements = createElementSync(cy);
  const labels = createLabelLayer(cy);
  const classes = createMarkLayer(cy);
  const underlay = createUnderlay(container, options.underlayClass);
  let picture: Picture | null = null;
  /** The part of a large picture that is elements; null where all of it is. */
  let detail: Detail | null = null;
  let scene: Scene | null = null;
  let neighbourhoods: Neighbourhoods | null = null;
  let edges = new Map<string, SceneEdge>();
  let marks = noMarks;
  let hovered: Target | null = null;
  let fitted = true;
  let styledZoom = 1;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let pointing: ReturnType<typeof setTimeout> | undefined;
  let destroyed = false;

  const { visibleBounds, camera, place, ...moves } = createCameraMoves(cy, options.reducedMotion);

  function currentEmphasis(): Emphasis {
    if (!hovered || !neighbourhoods) return marks.emphasis;
    if (hovered.kind === 'node') return emphasiseNode(hovered.id, neighbourhoods);
    const { id, source, target } = hovered.edge;
    return emphasiseEdge(id, source, target);
  }

  /** Zoomed far out, edges would fade to nothing; styles are computed anew at large steps only. */
  function keepEdgesVisible(): void {
    const ratio = cy.zoom() / styledZoom;
    // Where edges are painted beneath, nothing is lost meanwhile.
    const step = detail ? 3 : 1.4;
    if (destroyed || (ratio < step && ratio > 1 / step)) return;
    styledZoom = cy.zoom();
    cy.style().update();
  }

  function paintLabels(): void {
    if (!scene || destroyed || cy.width() === 0) return;
    const scale = cy.zoom();
    const { lit } = currentEmphasis();
    const required = new Set<NodeId>(marks.selected);
    if (marks.focused) required.add(marks.focused);
    if (hovered?.kind === 'node') required.add(hovered.id);
    if (lit && lit.size <= mostRequired) for (const id of lit) required.add(id);
    const sized = cy.width() < smallWindow ? withSmallLabels(scene) : scene;
    // In a large picture, placing every label again at each move of the pointer takes too long.
    const shown = hovered && lit && isLarge(scene) ? onlyLit(sized, lit) : sized;
    labels.show(scene, placeLabels(shown, { scale, viewport: visibleBounds(), required }), scale);
  }

  function paint(): void {
    if (destroyed) return;
    const emphasis = currentEmphasis();
    underlay.mute(emphasis.lit !== null);
    if (scene) classes.show(scene, marks, emphasis);
    paintLabels();
  }

  function showWhole(gliding: boolean): void {
    if (!scene) return;
    fitted = true;
    moves.showWhole(detail?.bounds ?? scene.bounds, gliding);
  }

  function zoomBy(factor: number): void {
    fitted = false;
    moves.zoomBy(factor);
  }

  function bringIntoSight(ids: readonly NodeId[]): void {
    const points = ids.flatMap((id) => neighbourhoods?.node(id) ?? detail?.placeOf(id) ?? []);
    if (moves.bringIntoSight(points)) fitted = false;
  }

  const targetOf = ({ target }: EventObject): Target | null => {
    if (target === cy) return null;
    const id: unknown = target.id();
    if (typeof id !== 'string') return null;
    const edge = edges.get(id);
    if (edge) return { kind: 'edge', edge };
    return isAuthorId(id) || isPaperId(id) ? nodeTarget(id) : null;
  };

  const nodeTarget = (id: NodeId): Target => ({
    kind: 'node',
    id,
    description: neighbourhoods?.node(id)?.description ?? '',
  });

  /** What lies under a point of a large picture, element or not. */
  const beneath = ({ x, y }: { readonly x: number; readonly y: number }): NodeId | null =>
    detail?.nodeAt(x, y, reach / cy.zoom()) ?? null;

  /** Makes elements of what matters now. */
  function chooseDetail(pointedAt?: NodeId): void {
    if (!detail || destroyed || cy.width() === 0) return;
    const pinned = [...marks.selected];
    if (marks.focused) pinned.unshift(marks.focused);
    if (pointedAt) pinned.unshift(pointedAt);
    const next = detail.choose(visibleBounds(), pinned);
    if (!next) return;
    take(next);
    callbacks.onDetail(next);
  }

  /** Makes Cytoscape's elements those of a scene. */
  function take(next: Scene): void {
    scene = next;
    neighbourhoods = createNeighbourhoods(next);
    edges = new Map(next.edges.map((edge) => [edge.id, edge]));
    elements.apply(next);
    classes.keep(next);
    labels.keep(next);
  }

  function hover(target: Target | null): void {
    if (destroyed) return;
    hovered = target;
    container.style.cursor = target ? 'pointer' : '';
    callbacks.onHover(target);
    clearTimeout(pointing);
    if (scene && isLarge(scene)) pointing = setTimeout(paint, pointerRest);
    else paint();
  }

  cy.on('tap', (event) => {
    const target = targetOf(event);
    const id = target ? null : beneath(event.position);
    callbacks.onTap(id ? nodeTarget(id) : target);
  });
  cy.on('mouseover', 'node, edge', (event) => {
    const target = targetOf(event);
    // In a large picture nodes are found by place, whether they are elements or not.
    if (!detail || target?.kind === 'edge') hover(target);
  });
  cy.on('mouseout', 'node, edge', (event) => {
    if (!detail || targetOf(event)?.kind === 'edge') hover(null);
  });
  cy.on('mousemove', (event) => {
    const pressed = (event.originalEvent as MouseEvent | undefined)?.buttons ?? 0;
    if (!detail || pressed !== 0) return;
    const id = beneath(event.position);
    const before = hovered?.kind === 'node' ? hovered.id : null;
    if (id === before) return;
    if (id) {
      chooseDetail(id);
      hover(nodeTarget(id));
    } else if (before) hover(null);
  });
  cy.on('dragpan scrollzoom pinchzoom', () => {
    fitted = false;
  });
  cy.on('viewport', () => {
    underlay.follow(camera());
    clearTimeout(rest);
    rest = setTimeout(() => {
      keepEdgesVisible();
      underlay.paint(camera());
      chooseDetail();
      if (detail) paint();
      else paintLabels();
      callbacks.onCamera(fitted ? null : camera());
    }, restDelay);
  });

  // The size a window had is not the size it gets when a panel opens beside it.
  const observer = new ResizeObserver(() => {
    if (destroyed || container.clientWidth === 0) return;
    cy.resize();
    // What one was looking at stays where it is, unless the panel that opened now covers it.
    if (fitted) showWhole(false);
    else if (marks.selected.length <= 2) bringIntoSight(marks.selected);
    underlay.paint(camera());
    chooseDetail();
    paintLabels();
  });
  observer.observe(container);
  // Cytoscape does not notice a pointer that leaves over its edge.
  const leave = () => {
    if (hovered) hover(null);
  };
  container.addEventListener('pointerleave', leave);

  return {
    update: (nextPicture) => {
      if (nextPicture === picture) return;
      picture = nextPicture;
      const whole = fitsWhole(picture);
      detail = whole ? null : createDetail(picture);
      underlay.show(whole ? null : picture.field);
      const next = whole ? picture.scene : picture.frame;
      const otherView = scene?.options.view !== next.options.view;
      hovered = null;
      const animate =
        whole && !options.reducedMotion && next.nodes.length + next.edges.length < mostAnimated;
      take(next);
      if (fitted || otherView) showWhole(false);
      underlay.paint(camera());
      chooseDetail();
      styledZoom = cy.zoom();
      cy.style(
        stylesheetOf(scene ?? next, {
          curved: whole,
          accent: options.accent,
          animate,
          thinnest: () => hairline / styledZoom,
        }),
      );
      paint();
    },
    mark: (next) => {
      marks = next;
      chooseDetail();
      paint();
    },
    look: (to) => {
      if (to === null) {
        showWhole(false);
        return;
      }
      fitted = false;
      place(to);
    },
    refresh: () => {
      cy.style().update();
    },
    fit: () => showWhole(true),
    zoomIn: () => zoomBy(1.4),
    zoomOut: () => zoomBy(1 / 1.4),
    bringIntoSight,
    visibleBounds,
    destroy: () => {
      destroyed = true;
      underlay.destroy();
      clearTimeout(rest);
      clearTimeout(pointing);
      observer.disconnect();
      container.removeEventListener('pointerleave', leave);
      cy.destroy();
    },
  };
}
