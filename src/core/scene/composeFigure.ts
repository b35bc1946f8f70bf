/** A whole figure for publication: the network with its labels, legend and methods line. */

import { counted } from '../text/wording.ts';
import type { DrawItem, Drawing, PrintedSize } from './drawing.ts';
import { densityItems, fitWithDensity } from './figureDensity.ts';
import { layLegend } from './figureLegend.ts';
import { contentOf, type FigureSource, fitContent } from './figurePainting.ts';
import type { Bounds, Scene } from './scene.ts';
import { themes } from './theme.ts';
import { viewOf } from './views/registry.ts';
import { wrapLabel } from './wrapLabel.ts';

export interface FigureOptions {
  /** Pixels of the whole figure, above 0. */
  readonly width: number;
  readonly height: number;
  /** The same size on paper, where it is meant for it. */
  readonly printed?: PrintedSize;
  /** Whether the legend and the methods line are part of it. */
  readonly legend: boolean;
  /** `auto`, as by default: beside the network in figures that are wide. */
  readonly legendPlace?: 'auto' | 'beside' | 'below';
  /** No text is smaller, pixels. Absent: text may shrink with the figure. */
  readonly smallestText?: number;
  /** Names of nodes. Absent: as many as have room. */
  readonly mostLabels?: number;
  /** Pixels at each side. Absent: as the size wants. */
  readonly margin?: number;
  /** A day to be named in the methods line. */
  readonly date?: string;
  readonly transparent: boolean;
  /** The part of the scene to show, layout units; absent means all of it. */
  readonly visible?: Bounds;
}

/** The smallest text of a figure, that of the legend's notes and the methods line, times the unit. */
const smallestSize = 10.5;

/** Pixels of a nominal point: text grows with the figure, and is 1 at 1600 × 1000. */
const unitOf = ({ width, height, smallestText = 0 }: FigureOptions): number =>
  Math.max(
    0.5,
    smallestText / smallestSize,
    Math.min(Math.sqrt((width * height) / 1_600_000), width / 640, height / 420),
  );

/** Composes the figure; everything lies inside it. The same picture and options, the same figure. */
export function composeFigure(picture: FigureSource, options: FigureOptions): Drawing {
  const { field } = picture;
  const scene = picture.frame;
  const empty = field.count === 0;
  const { width, height, printed, transparent, visible, mostLabels } = options;
  const unit = unitOf(options);
  const margin = options.margin ?? Math.min(28 * unit, width / 12, height / 12);
  const frame: Bounds = {
    left: margin,
    top: margin,
    right: width - margin,
    bottom: height - margin,
  };
  const content = contentOf(picture, visible, mostLabels);
  const how = [
    options.date === undefined ? scene.methods : dated(scene.methods, options.date),
    ...(content.painting ? [paintedNote(field)] : []),
  ].join(' ');
  const methods = options.legend ? methodsItems(scene, how, frame, unit) : { items: [], height: 0 };
  const upper: Bounds = { ...frame, bottom: frame.bottom - methods.height };
  // The legend shows radii at the figure's scale, which depends on the room the legend leaves.
  const wanted = { ...options, legend: options.legend && !empty };
  let plan = planLegend(scene, upper, unit, wanted, unit);
  // A density fades out into the margins rather than end at them.
  const limits = (): Bounds => ({
    left: 0,
    top: 0,
    right: plan.area.right < frame.right ? plan.area.right : width,
    bottom: plan.area.bottom,
  });
  const density = visible ? null : picture.density;
  const fitted = () =>
    fitWithDensity(density, plan.area, limits(), (area) => fitContent(content, area, unit));
  let network = fitted();
  if (wanted.legend) {
    plan = planLegend(scene, upper, unit, wanted, network.markScale);
    network = fitted();
  }
  return {
    width,
    height,
    ...(printed ? { printed } : {}),
    ...(transparent ? {} : { background: scene.background }),
    title: viewOf(scene.options.view).title,
    description: `${counted(field.count, 'node')}, ${counted(field.edges.source.length, 'edge')}. ${how}`,
    items: [
      ...densityItems(picture.density, network, limits(), unit),
      ...(empty ? emptyNotice(scene, plan.area, unit) : network.items()),
      ...plan.items,
      ...methods.items,
    ],
  };
}

/** Columns of a legend below the network are at least so wide, times the unit. */
const narrowest = 200;

interface LegendPlan {
  /** What is left for the network. */
  readonly area: Bounds;
  readonly items: readonly DrawItem[];
}

function planLegend(
  scene: Scene,
  frame: Bounds,
  unit: number,
  options: FigureOptions,
  markScale: number,
): LegendPlan {
  if (!options.legend) return { area: frame, items: [] };
  const [width, height] = [frame.right - frame.left, frame.bottom - frame.top];
  const columnGap = 24 * unit;
  const { legendPlace = 'auto' } = options;
  const wide = options.width >= 1.15 * options.height;
  if (legendPlace === 'beside' || (legendPlace === 'auto' && wide)) {
    const columnWidth = Math.min(236 * unit, width * 0.3);
    const measures = { unit, markScale, columns: 1, columnWidth, columnGap, maxHeight: height };
    const laid = layLegend(scene, measures);
    const left = frame.right - columnWidth;
    return { area: { ...frame, right: left - columnGap }, items: laid.draw(left, frame.top) };
  }
  const columns = Math.max(1, Math.floor((width + columnGap) / (narrowest * unit + columnGap)));
  const columnWidth = (width - (columns - 1) * columnGap) / columns;
  const maxHeight = height * (columns > 2 ? 0.34 : 0.42);
  const laid = layLegend(scene, { unit, markScale, columns, columnWidth, columnGap, maxHeight });
  const top = frame.bottom - laid.height;
  return { area: { ...frame, bottom: top - 12 * unit }, items: laid.draw(frame.left, top) };
}

/** The day stands behind the version that drew it. */
const dated = (methods: string, date: string): string => methods.replace(/\.?$/u, `, ${date}.`);

/** Said only where the network is too large for shapes. */
const paintedNote = ({ count, edges }: FigureSource['field']): string =>
  `${counted(count, 'node')} and ${counted(edges.source.length, 'edge')} are drawn as one image.`;

function methodsItems(scene: Scene, methods: string, frame: Bounds, unit: number) {
  const fontSize = smallestSize * unit;
  const maxWidth = frame.right - frame.left;
  const lines = wrapLabel(methods, { fontSize, maxWidth, maxLines: 5 });
  const step = 14.5 * unit;
  const items = lines.map(
    (text, i): DrawItem => ({
      kind: 'text',
      x: frame.left,
      y: frame.bottom - (lines.length - 1 - i) * step - 3 * unit,
      text,
      fontSize,
      bold: false,
      fill: themes[scene.options.theme].mutedInk,
      anchor: 'start',
    }),
  );
  return { items, height: lines.length * step + 12 * unit };
}

function emptyNotice(scene: Scene, area: Bounds, unit: number): readonly DrawItem[] {
  const what = viewOf(scene.options.view).empty;
  return [
    {
      kind: 'text',
      x: (area.left + area.right) / 2,
      y: (area.top + area.bottom) / 2,
      text: what,
      fontSize: 16 * unit,
      bold: false,
      fill: themes[scene.options.theme].mutedInk,
      anchor: 'middle',
    },
  ];
}
