/** Shows a picture with Cytoscape: the same picture twice changes nothing. */

import cytoscape, { type Core, type EventObject } from 'cytoscape';
import { isAuthorId, isPaperId, type NodeId } from '../core/model/ids.ts';
import type { Picture } from '../core/scene/picture.ts';
import type { Bounds, Scene, SceneEdge } from '../core/scene/scene.ts';
import { createBoxing } from './boxing.ts';
import { createCameraMoves } from './cameraMoves.ts';
import { type CommunityId, isCommunityId } from './communityElements.ts';
import { createDensityLayer } from './densityLayer.ts';
import { fitsWhole } from './detail.ts';
import { createDragging } from './dragging.ts';
import { type Emphasis, emphasiseEdge, emphasiseNode, noEmphasis } from './emphasis.ts';
import { createLabelLayer, noLabel } from './labelLayer.ts';
import { cornerOf, labelsOf } from './labels.ts';
import { createLargePicture } from './largePicture.ts';
import { createMarkLayer, type Marks } from './markLayer.ts';
import { createNeighbourhoods, type Neighbourhoods } from './neighbourhoods.ts';
import type { Renderer, RendererCallbacks, RendererOptions } from './renderer.ts';
import { styleKey, stylesheetOf } from './stylesheet.ts';
import { createElementSync, elementsOf } from './syncElements.ts';
import { keyOf, type Target } from './target.ts';

/** Labels are placed anew once the picture has rested so long, milliseconds. */
const restDelay = 80;
const noMarks: Marks = { selected: [], selectedEdge: null, focused: null, emphasis: noEmphasis };
/** Above so many nodes and edges fading is dropped. */
const mostAnimated = 600;
/** Beyond so many, neighbours do not force their labels onto the picture. */
const mostRequired = 60;
/** The thinnest an edge gets on screen, pixels. */
const hairline = 0.8;
/** Above so many nodes and edges, the pointer must rest before the picture answers it. */
const many = 1500;
const pointerRest = 60;

const isAdding = ({ shiftKey, ctrlKey, metaKey }: MouseEvent): boolean =>
  shiftKey || ctrlKey || metaKey;

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
  const elements = createElementSync(cy, noLabel);
  const labels = createLabelLayer(cy);
  const classes = createMarkLayer(cy);
  const moves = createCameraMoves(cy, options.reducedMotion);
  const { visibleBounds, camera, place } = moves;
  const density = createDensityLayer(cy, container, camera);
  const large = createLargePicture(
    { cy, container, elements, labels, classes, camera, visibleBounds },
    options,
    (next, communities) => {
      take(next);
      callbacks.onDetail(next, communities);
    },
  );
  let picture: Picture | null = null;
  /** All nodes and edges that are elements, or will be in a moment. */
  let scene: Scene | null = null;
  let neighbourhoods: Neighbourhoods | null = null;
  let edges = new Map<string, SceneEdge>();
  let marks = noMarks;
  let hovered: Target | null = null;
  let fitted = true;
  let styledZoom = 1;
  /** What the style sheet depends on. */
  let styled = '';
  let rest: ReturnType<typeof setTimeout> | undefined;
  let resizing: ReturnType<typeof setTimeout> | undefined;
  let pointing: ReturnType<typeof setTimeout> | undefined;
  let destroyed = false;
  /** Pointers that are down on the picture. */
  const held = new Set<number>();

  const isCrowded = () => scene !== null && scene.nodes.length + scene.edges.length > many;

  function currentEmphasis(): Emphasis {
    if (!hovered || !neighbourhoods || hovered.kind === 'community') return marks.emphasis;
    if (hovered.kind === 'node') return emphasiseNode(hovered.id, neighbourhoods);
    const { id, source, target } = hovered.edge;
    return emphasiseEdge(id, source, target);
  }

  /** Zoomed far out, edges would fade to nothing; styles are computed anew at large steps only. */
  function keepEdgesVisible(): void {
    const ratio = cy.zoom() / styledZoom;
    if (destroyed || large.isShown() || (ratio < 1.4 && ratio > 1 / 1.4)) return;
    styledZoom = cy.zoom();
    cy.style().update();
  }

  function paintLabels(): void {
    if (!scene || destroyed || cy.width() === 0) return;
    const { lit } = currentEmphasis();
    const required = new Set<NodeId>(marks.selected);
    if (marks.focused && !isCommunityId(marks.focused)) required.add(marks.focused);
    if (hovered?.kind === 'node') required.add(hovered.id);
    if (lit && lit.size <= mostRequired) for (const id of lit) required.add(id);
    // In a crowd, placing every label again at each move of the pointer takes too long.
    const shown = hovered && lit && isCrowded() ? onlyLit(scene, lit) : scene;
    const scale = cy.zoom();
    const window = visibleBounds();
    const taken = [cornerOf(window, options.controls, scale)];
    labels.show(scene, labelsOf(shown, window, cy.width(), scale, { required, taken }), scale);
  }

  function paint(): void {
    if (destroyed) return;
    if (large.isShown()) {
      large.point(hovered, marks);
      return;
    }
    const emphasis = currentEmphasis();
    if (scene) classes.show(scene, marks, emphasis);
    paintLabels();
  }

  function showWhole(gliding: boolean): void {
    if (!picture) return;
    fitted = true;
    moves.showWhole(picture.field.bounds, gliding);
  }

  function zoomBy(factor: number): void {
    fitted = false;
    moves.zoomBy(factor);
  }

  function bringIntoSight(ids: readonly (NodeId | CommunityId)[]): void {
    const points = ids.flatMap((id) =>
      isCommunityId(id)
        ? (large.communityOf(id) ?? [])
        : (neighbourhoods?.node(id) ?? large.placeOf(id) ?? []),
    );
    if (moves.bringIntoSight(points)) fitted = false;
  }

  const targetOf = ({ target }: EventObject): Target | null => {
    if (target === cy) return null;
    const id: unknown = target.id();
    if (typeof id !== 'string') return null;
    if (isCommunityId(id)) {
      const mark = large.communityOf(id)?.mark;
      return mark ? { kind: 'community', mark } : null;
    }
    const edge = edges.get(id);
    if (edge) return { kind: 'edge', edge };
    return isAuthorId(id) || isPaperId(id) ? nodeTarget(id) : null;
  };

  const nodeTarget = (id: NodeId): Target => ({ kind: 'node', id });

  /** Whether elements or not, nodes of a large picture are found by place; names lie over them. */
  function targetAt(event: EventObject): Target | null {
    const target = targetOf(event);
    if (!large.isShown() || target?.kind === 'community') return target;
    const id = large.nodeAt(event.position);
    return id ? nodeTarget(id) : target?.kind === 'edge' ? target : null;
  }

  /** Takes note of what is about to be elements. */
  function take(next: Scene): void {
    scene = next;
    neighbourhoods = createNeighbourhoods(next);
    edges = new Map(next.edges.map((edge) => [edge.id, edge]));
  }

  /** Unless the picture is held: who drags slowly has not let go. */
  function comeToRest(): void {
    if (held.size > 0) {
      rest = setTimeout(comeToRest, restDelay);
      return;
    }
    keepEdgesVisible();
    if (large.isShown()) large.rest(marks);
    else paintLabels();
    callbacks.onCamera(fitted ? null : camera());
  }

  function hover(target: Target | null): void {
    if (destroyed) return;
    hovered = target;
    container.style.cursor = target ? 'pointer' : '';
    clearTimeout(pointing);
    if (!large.isShown() && isCrowded()) pointing = setTimeout(paint, pointerRest);
    else paint();
    callbacks.onHover(target);
  }

  const letGo = options.fixed
    ? () => undefined
    : createDragging(cy, container, {
        selected: () => marks.selected,
        isLarge: large.isShown,
        onMove: (places) => {
          // Else all of it would be fitted into the window anew, and move under the pointer.
          fitted = false;
          callbacks.onMove(places);
          callbacks.onCamera(camera());
        },
      });

  function nodesIn(window: Bounds): readonly NodeId[] {
    if (large.isShown()) return large.nodesIn(window, options.mostBoxed);
    const { left, right, top, bottom } = window;
    return (scene?.nodes ?? [])
      .filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom)
      .map(({ id }) => id)
      .slice(0, options.mostBoxed);
  }

  const endBoxing = createBoxing(cy, container, options.boxClass, (window) =>
    callbacks.onBox(nodesIn(window)),
  );

  // A finger that rests does what a click with Shift does; that it is lifted afterwards says nothing.
  let rested = false;
  cy.on('tapstart', () => {
    rested = false;
  });
  cy.on('taphold', (event) => {
    if (!event.originalEvent.type.startsWith('touch')) return;
    rested = true;
    callbacks.onTap(targetAt(event), true);
  });
  cy.on('tap', (event) => {
    if (!rested) callbacks.onTap(targetAt(event), isAdding(event.originalEvent));
  });
  cy.on('dbltap', (event) => callbacks.onOpen?.(targetAt(event)));
  cy.on('mouseover', 'node, edge', (event) => {
    if (!large.isShown()) hover(targetOf(event));
  });
  cy.on('mouseout', 'node, edge', () => {
    if (!large.isShown()) hover(null);
  });
  cy.on('mousemove', (event) => {
    const pressed = (event.originalEvent as MouseEvent | undefined)?.buttons ?? 0;
    if (!large.isShown() || pressed !== 0) return;
    const target = targetAt(event);
    if (keyOf(target) !== keyOf(hovered)) hover(target);
  });
  cy.on('dragpan scrollzoom pinchzoom', () => {
    fitted = false;
  });
  cy.on('viewport', () => {
    large.follow();
    clearTimeout(rest);
    clearTimeout(resizing);
    rest = setTimeout(comeToRest, restDelay);
  });

  // The size a window had is not the size it gets when a panel opens beside it.
  const observer = new ResizeObserver(() => {
    if (destroyed || container.clientWidth === 0) return;
    cy.resize();
    clearTimeout(resizing);
    // A camera that moves comes to rest by itself.
    resizing = setTimeout(() => large.isShown() && large.rest(marks), restDelay);
    // What one was looking at stays where it is, unless the panel that opened now covers it.
    if (fitted) showWhole(false);
    else if (marks.selected.length <= 2) bringIntoSight(marks.selected);
    if (large.isShown()) large.follow();
    else paintLabels();
  });
  observer.observe(container);
  // Cytoscape does not notice a pointer that leaves over its edge.
  const leave = () => {
    if (hovered) hover(null);
  };
  container.addEventListener('pointerleave', leave);
  const press = ({ pointerId }: PointerEvent) => held.add(pointerId);
  const release = ({ pointerId }: PointerEvent) => held.delete(pointerId);
  container.addEventListener('pointerdown', press, { capture: true });
  window.addEventListener('pointerup', release, { capture: true });
  window.addEventListener('pointercancel', release, { capture: true });

  return {
    update: (nextPicture) => {
      if (nextPicture === picture) return;
      const otherView = picture?.frame.options.view !== nextPicture.frame.options.view;
      picture = nextPicture;
      const whole = fitsWhole(picture);
      const next = whole ? picture.scene : picture.frame;
      hovered = null;
      const animate =
        whole && !options.reducedMotion && next.nodes.length + next.edges.length < mostAnimated;
      large.show(whole ? null : picture);
      take(next);
      if (whole) {
        elements.apply(elementsOf(next));
        classes.keep(next);
        labels.keep(next);
      }
      density.show(picture.density);
      if (fitted || otherView) showWhole(false);
      const rescaled = styledZoom !== cy.zoom();
      styledZoom = cy.zoom();
      const context = {
        whole,
        accent: options.accent,
        animate,
        thinnest: () => (whole ? hairline / styledZoom : 0),
      };
      const sheet = styleKey(next, context);
      // Setting it anew computes all elements anew, though only a few may be other than before.
      if (sheet !== styled) cy.style(stylesheetOf(next, context));
      else if (whole && rescaled) cy.style().update();
      styled = sheet;
      if (!whole) large.rest(marks);
      paint();
    },
    mark: (next) => {
      marks = next;
      if (large.isShown()) large.pin(marks);
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
    camera,
    refresh: () => {
      if (large.isShown()) large.rest(marks);
      else cy.style().update();
    },
    fit: () => showWhole(true),
    zoomIn: () => zoomBy(1.4),
    zoomOut: () => zoomBy(1 / 1.4),
    bringIntoSight,
    visibleBounds,
    nodesInSight: () => nodesIn(visibleBounds()),
    destroy: () => {
      destroyed = true;
      letGo();
      endBoxing();
      large.destroy();
      for (const timer of [rest, pointing, resizing]) clearTimeout(timer);
      observer.disconnect();
      container.removeEventListener('pointerleave', leave);
      container.removeEventListener('pointerdown', press, { capture: true });
      window.removeEventListener('pointerup', release, { capture: true });
      window.removeEventListener('pointercancel', release, { capture: true });
      cy.destroy();
    },
  };
}
