/**
 * A picture too large to be made of elements: painted beneath, with elements for what matters now,
 * names of communities, and whatever is pointed at or selected drawn over it at once.
 */

import type { Core } from 'cytoscape';
import type { NodeId } from '../core/model/ids.ts';
import { mix } from '../core/scene/colour.ts';
import type { Picture } from '../core/scene/picture.ts';
import { type PlacedMark, placeMarks } from '../core/scene/placeMarks.ts';
import type { Bounds, PlacedLabel, Scene } from '../core/scene/scene.ts';
import { type CameraPosition, cameraFor } from './camera.ts';
import {
  type CommunityId,
  communityElements,
  communityId,
  isCommunityId,
} from './communityElements.ts';
import { createDetail, type Detail } from './detail.ts';
import { noEmphasis } from './emphasis.ts';
import { createFrameBudget } from './frameBudget.ts';
import {
  type Highlight,
  highlightEdge,
  highlightMembers,
  highlightNode,
  highlightOf,
} from './highlight.ts';
import type { LabelLayer } from './labelLayer.ts';
import { createLabelSheet } from './labelSheet.ts';
import { type Corner, cornerOf, insideOf, isSmall, labelsOf } from './labels.ts';
import type { MarkLayer, Marks } from './markLayer.ts';
import { createSlices } from './slices.ts';
import { createSpotlight } from './spotlight.ts';
import { type ElementSync, elementsOf } from './syncElements.ts';
import type { Target } from './target.ts';
import { createUnderlay } from './underlay/underlay.ts';

export interface LargePicture {
  /** Null: the picture is not a large one. */
  readonly show: (picture: Picture | null) => void;
  readonly isShown: () => boolean;
  /** The camera moves. */
  readonly follow: () => void;
  /** The camera rests: paints anew, and makes elements of what matters there. */
  readonly rest: (marks: Marks) => void;
  /** Makes elements of what is selected or in focus. */
  readonly pin: (marks: Marks) => void;
  /** Makes what is pointed at stand out, or else what is marked. */
  readonly point: (hovered: Target | null, marks: Marks) => void;
  /** What lies under a point in layout units, or within reach of it. */
  readonly nodeAt: (point: { readonly x: number; readonly y: number }) => NodeId | null;
  readonly nodesIn: (window: Bounds, most: number) => readonly NodeId[];
  readonly placeOf: (id: NodeId) => { readonly x: number; readonly y: number } | null;
  readonly communityOf: (id: CommunityId) => PlacedMark | undefined;
  readonly destroy: () => void;
}

/** What it shares with small pictures. */
export interface Stage {
  readonly cy: Core;
  readonly container: HTMLElement;
  readonly elements: ElementSync;
  readonly labels: LabelLayer;
  readonly classes: MarkLayer;
  readonly camera: () => CameraPosition;
  readonly visibleBounds: () => Bounds;
}

/** A node is pointed at within so many pixels of its rim. */
const reach = 5;
/** The thinnest an edge gets on screen, pixels. */
const hairline = 0.8;
/** What does not stand out is so strong, 0 to 1. */
const muted = 0.2;
/** Free room around names of communities, pixels. */
const aroundNames = 4;
/** Selections of more nodes than this are drawn over the picture, without becoming elements. */
const mostPinned = 4;

export function createLargePicture(
  { cy, container, elements, labels, classes, camera, visibleBounds }: Stage,
  {
    underlayClass,
    reducedMotion,
    controls,
  }: {
    readonly underlayClass?: string;
    readonly reducedMotion: boolean;
    readonly controls: Corner;
  },
  onDetail: (scene: Scene, communities: readonly PlacedMark[]) => void,
): LargePicture {
  // Cytoscape remembers its size; asking the container makes the browser lay the page out.
  const sizeOf = () => ({ width: cy.width(), height: cy.height() });
  const underlay = createUnderlay(container, underlayClass, reducedMotion, sizeOf);
  const spotlight = createSpotlight(container, sizeOf);
  const sheet = createLabelSheet(container, sizeOf);
  const slices = createSlices();
  const budget = createFrameBudget();
  let picture: Picture | null = null;
  let detail: Detail | null = null;
  let scene: Scene | null = null;
  let named: readonly PlacedMark[] = [];
  let pinned = '';
  let lit: { readonly key: unknown; readonly highlight: Highlight | null } | null = null;
  let last: { readonly hovered: Target | null; readonly marks: Marks } | null = null;
  let moving = false;
  let pinning: ReturnType<typeof setTimeout> | undefined;

  cy.on('render', () => {
    if (picture && moving) budget.frame(performance.now());
  });

  const pinnedOf = ({ selected, focused }: Marks): readonly NodeId[] => [
    ...(focused && !isCommunityId(focused) ? [focused] : []),
    ...(selected.length <= mostPinned ? selected : []),
  ];

  /** Where labels would lie under the controls. */
  const covered = (): Bounds => cornerOf(visibleBounds(), controls, cy.zoom());

  function placeNames(of: Picture): readonly PlacedMark[] {
    const [width, height] = [cy.width(), cy.height()];
    return placeMarks(of.communities, {
      scale: cy.zoom(),
      wholeScale: cameraFor(of.field.bounds, width, height).zoom,
      viewport: insideOf(visibleBounds(), cy.zoom()),
      taken: [covered()],
      nodes: of.field.count,
      compact: isSmall(width),
    });
  }

  /** Labels of authors and papers, around the names of communities; who is in one has no other. */
  function placeOthers(next: Scene, marks: Marks): readonly PlacedLabel[] {
    const free = aroundNames / cy.zoom();
    const boxes = named.map(({ x, y, width, height }) => ({
      left: x - width / 2 - free,
      right: x + width / 2 + free,
      top: y - height / 2 - free,
      bottom: y + height / 2 + free,
    }));
    const said = named.map(({ mark }) => mark.label);
    const required = new Set(pinnedOf(marks));
    const others = next.nodes.filter(
      ({ id, label }) => required.has(id) || !said.some((name) => name.includes(label)),
    );
    return labelsOf({ ...next, nodes: others, edges: [] }, visibleBounds(), cy.width(), cy.zoom(), {
      required,
      taken: [...boxes, covered()],
    });
  }

  function refresh(marks: Marks): void {
    if (!picture || !detail || cy.width() === 0) return;
    const { frame } = picture;
    const next = detail.choose(visibleBounds(), pinnedOf(marks), budget.nodes());
    const before = named;
    named = placeNames(picture);
    const placed = placeOthers(next, marks);
    const isOther = next !== scene || !sameNames(before, named);
    scene = next;
    const coloured = frame.options.colourBy === 'community';
    const inkOf = ({ mark }: PlacedMark) => (coloured ? mix(mark.fill, frame.ink, 0.3) : frame.ink);
    sheet.show({ frame, labels: placed, names: named, inkOf }, camera());
    const pixel = 1 / cy.zoom();
    const drawn = elementsOf(next, { thinnest: hairline * pixel, pixel });
    const wanted = [...drawn, ...communityElements(named)];
    slices.run(elements.steps(wanted), () => {
      classes.keep(next);
      if (last) classes.show(next, last.marks, noEmphasis);
    });
    if (isOther) onDetail(next, named);
  }

  function highlightFor(
    of: Picture,
    hovered: Target | null,
    { emphasis }: Marks,
  ): Highlight | null {
    const { field } = of;
    if (hovered?.kind === 'community') {
      return highlightMembers(field.community, hovered.mark.number);
    }
    if (hovered?.kind === 'edge') {
      return highlightEdge(field, hovered.edge.source, hovered.edge.target);
    }
    if (hovered) {
      const place = field.placeOf(hovered.id);
      return place < 0 ? null : highlightNode(field, place);
    }
    return highlightOf(of, emphasis);
  }

  function point(hovered: Target | null, marks: Marks): void {
    if (!picture) return;
    const key = hovered ?? marks.emphasis;
    if (lit?.key !== key) lit = { key, highlight: highlightFor(picture, hovered, marks) };
    spotlight.show(picture, lit.highlight, camera());
    const strength = lit.highlight ? String(muted) : '';
    underlay.mute(lit.highlight !== null);
    if (container.style.opacity !== strength) container.style.opacity = strength;
    if (last?.marks !== marks && scene && !slices.isBusy()) classes.show(scene, marks, noEmphasis);
    last = { hovered, marks };
  }

  return {
    isShown: () => picture !== null,
    show: (next) => {
      picture = next;
      detail = next && createDetail(next);
      scene = null;
      named = [];
      lit = null;
      last = null;
      pinned = '';
      clearTimeout(pinning);
      sheet.hide();
      if (next) labels.show(next.frame, [], 1);
      slices.stop();
      container.style.opacity = '';
      underlay.mute(false);
      underlay.show(next?.giveInk() ?? null);
      if (next) spotlight.show(next, null, camera());
    },
    follow: () => {
      if (!picture) return;
      moving = true;
      clearTimeout(pinning);
      slices.stop();
      underlay.follow(camera());
      sheet.follow(camera());
      if (lit?.highlight) spotlight.follow(camera());
    },
    rest: (marks) => {
      moving = false;
      clearTimeout(pinning);
      budget.rest();
      underlay.paint(camera());
      refresh(marks);
      if (lit?.highlight && picture) spotlight.show(picture, lit.highlight, camera());
    },
    pin: (marks) => {
      const key = pinnedOf(marks).join();
      if (key === pinned) return;
      pinned = key;
      clearTimeout(pinning);
      // Selecting opens a panel, which is work enough for one task; in motion, it waits for the rest.
      if (!moving) pinning = setTimeout(() => refresh(marks));
    },
    point,
    nodeAt: ({ x, y }) => {
      const place = detail?.nodeAt(x, y, reach / cy.zoom()) ?? -1;
      return picture?.field.idOf(place) ?? null;
    },
    nodesIn: (window, most) => detail?.nodesIn(window, most) ?? [],
    placeOf: (id) => detail?.placeOf(id) ?? null,
    communityOf: (id) => named.find(({ mark }) => communityId(mark.number) === id),
    destroy: () => {
      clearTimeout(pinning);
      slices.stop();
      underlay.destroy();
      spotlight.destroy();
      sheet.destroy();
    },
  };
}

const sameNames = (a: readonly PlacedMark[], b: readonly PlacedMark[]): boolean =>
  a.length === b.length &&
  a.every(
    ({ mark, x, y }, i) => mark.number === b[i]?.mark.number && x === b[i]?.x && y === b[i]?.y,
  );
