/** The legend of a figure: rows that flow into columns, cut where they do not fit. */

import { formatCount } from '../text/wording.ts';
import { densityScale } from './densityRows.ts';
import type { DrawItem, TextItem } from './drawing.ts';
import { drawMark } from './figureNodes.ts';
import { textWidth } from './measureText.ts';
import type { Legend, Scene } from './scene.ts';
import { smallestStriped } from './stripes.ts';
import { themes } from './theme.ts';
import { baseOf } from './views/registry.ts';
import { shorten, wrapLabel } from './wrapLabel.ts';

/** Lengths in pixels that the legend must share with the figure. */
export interface LegendMeasures {
  /** Pixels of a nominal point: all text and space is in multiples of it. */
  readonly unit: number;
  /** Pixels a layout unit, for the radii and widths it explains. */
  readonly markScale: number;
  readonly columns: number;
  readonly columnWidth: number;
  readonly columnGap: number;
  readonly maxHeight: number;
}

interface Row {
  readonly height: number;
  /** Begins a section. */
  readonly heading?: boolean;
  readonly draw: (x: number, y: number) => readonly DrawItem[];
}

export interface LaidLegend {
  readonly height: number;
  readonly draw: (x: number, y: number) => readonly DrawItem[];
}

/** Lays out the legend; colour entries that do not fit become "and n more". */
export function layLegend(scene: Scene, measures: LegendMeasures): LaidLegend {
  const { entries } = scene.legend.colour;
  const others = [
    ...densityRows(scene, measures),
    ...sizeRows(scene, measures),
    ...widthRows(scene, measures),
    ...shapeRows(scene, measures),
    ...doubtRows(scene, measures),
  ];
  const note = noteRows(scene, measures);
  for (const withNote of [true, false]) {
    for (let shown = entries.length; shown >= Math.min(entries.length, withNote ? 3 : 0); shown--) {
      const rows = [...colourRows(scene, measures, shown), ...(withNote ? note : []), ...others];
      const flowed = flow(rows, measures);
      if (flowed) return flowed;
    }
  }
  return flow(others, measures) ?? { height: 0, draw: () => [] };
}

/** Puts rows into columns, sections whole where they can be; undefined when they do not fit. */
function flow(rows: readonly Row[], measures: LegendMeasures): LaidLegend | undefined {
  const { columns, columnWidth, columnGap, maxHeight, unit } = measures;
  const total = rows.reduce((sum, { height }) => sum + height, 0);
  // From each heading on: the height of its section; of other rows: their own.
  const spans = rows.map((row, i) => {
    const next = rows.findIndex((other, k) => k > i && other.heading);
    const section = rows.slice(i, next < 0 ? rows.length : next);
    return row.heading ? section.reduce((sum, { height }) => sum + height, 0) : row.height;
  });
  const tallest = Math.min(maxHeight, Math.max(...spans, 0));
  for (let limit = Math.max(total / columns, tallest); ; limit += 4 * unit) {
    const height = Math.min(limit, maxHeight);
    const places: { readonly row: Row; readonly column: number; readonly y: number }[] = [];
    let [column, y] = [0, 0];
    for (const [i, row] of rows.entries()) {
      const span = spans[i] ?? row.height;
      const needed = span <= height ? span : row.height + (rows[i + 1]?.height ?? 0);
      if (y > 0 && y + needed > height + 0.01) {
        column++;
        y = 0;
      }
      places.push({ row, column, y });
      y += row.height;
    }
    const lowest = places.reduce((most, { row, y: top }) => Math.max(most, top + row.height), 0);
    if (column < columns && lowest <= maxHeight + 0.01) {
      return {
        height: lowest,
        draw: (x, top) =>
          places.flatMap((place) =>
            place.row.draw(x + place.column * (columnWidth + columnGap), top + place.y),
          ),
      };
    }
    if (limit >= maxHeight) return undefined;
  }
}

type TextStyle = Pick<TextItem, 'fill' | 'fontSize'> & Partial<Pick<TextItem, 'bold' | 'anchor'>>;

const textItem = (text: string, x: number, y: number, style: TextStyle): TextItem => ({
  kind: 'text',
  bold: false,
  anchor: 'start',
  ...style,
  text,
  x,
  y,
});

function headingRow(scene: Scene, { unit, columnWidth }: LegendMeasures, title: string): Row {
  const style = { fill: scene.ink, fontSize: 12 * unit, bold: true };
  const lines = wrapLabel(title, { ...style, maxWidth: columnWidth, maxLines: 2 });
  return {
    height: (10 + 16 * lines.length) * unit,
    heading: true,
    draw: (x, y) => lines.map((line, i) => textItem(line, x, y + (18 + 16 * i) * unit, style)),
  };
}

function noteRows(scene: Scene, { unit, columnWidth }: LegendMeasures): readonly Row[] {
  const { note } = scene.legend.colour;
  if (note === undefined) return [];
  const style = { fill: themes[scene.options.theme].mutedInk, fontSize: 11 * unit };
  return wrapLabel(note, { ...style, maxWidth: columnWidth, maxLines: 6 }).map((line, i) => ({
    height: (i === 0 ? 20 : 15) * unit,
    draw: (x, y) => [textItem(line, x, y + (i === 0 ? 17 : 12) * unit, style)],
  }));
}

function colourRows(scene: Scene, measures: LegendMeasures, shown: number): readonly Row[] {
  const { unit, columnWidth } = measures;
  const { title, entries } = scene.legend.colour;
  const muted = { fill: themes[scene.options.theme].mutedInk, fontSize: 11.5 * unit };
  const rows = entries.slice(0, shown).map((entry): Row => {
    const style = { fill: scene.ink, fontSize: 12 * unit };
    const count = formatCount(entry.count);
    const room = columnWidth - 24 * unit - textWidth(count, muted.fontSize) - 8 * unit;
    const lines = wrapLabel(entry.label, { ...style, maxWidth: room, maxLines: 2 });
    return {
      height: (4 + 15 * lines.length) * unit,
      draw: (x, y) => [
        ...swatch(scene, entry, x + 7 * unit, y + 9 * unit, 6.5 * unit),
        ...lines.map((line, i) => textItem(line, x + 22 * unit, y + (13 + 15 * i) * unit, style)),
        textItem(count, x + columnWidth, y + 13 * unit, { ...muted, anchor: 'end' }),
      ],
    };
  });
  const rest = entries.slice(shown);
  const nodes = rest.reduce((sum, { count }) => sum + count, 0);
  const more: Row = {
    height: 19 * unit,
    draw: (x, y) => [
      textItem(`and ${formatCount(rest.length)} more`, x + 22 * unit, y + 13 * unit, muted),
      textItem(formatCount(nodes), x + columnWidth, y + 13 * unit, { ...muted, anchor: 'end' }),
    ],
  };
  return [headingRow(scene, measures, title), ...rows, ...(rest.length > 0 ? [more] : [])];
}

function swatch(
  scene: Scene,
  entry: Legend['colour']['entries'][number],
  x: number,
  y: number,
  radius: number,
): readonly DrawItem[] {
  const { fill, cue, shape } = entry;
  return drawMark({ shape, x, y, radius, fill, stroke: fill, cue }, scene.background);
}

/** Radii and widths are never drawn smaller; times the unit. */
const smallestMark = 1.2;
const thinnestMark = 0.5;

function densityRows(scene: Scene, measures: LegendMeasures): readonly Row[] {
  const { density } = scene.legend;
  if (!density) return [];
  const scale = densityScale(scene, measures);
  return [headingRow(scene, measures, density.title), ...(scale ? [scale] : [])];
}

function sizeRows(scene: Scene, measures: LegendMeasures): readonly Row[] {
  const { size } = scene.legend;
  const { unit, markScale, columnWidth } = measures;
  // Where even the largest is too small to tell, nothing can be said of sizes.
  if (!size?.entries.some(({ radius }) => radius * markScale > smallestMark * unit)) return [];
  const shape = baseOf(scene.options.view) === 'papers' ? 'square' : 'circle';
  const fill = themes[scene.options.theme].neutral;
  const style = { fill: scene.ink, fontSize: 12 * unit };
  const marks = size.entries.map(({ label, radius }) => ({
    label,
    radius: Math.max(smallestMark * unit, radius * markScale),
  }));
  const needed = marks.reduce(
    (sum, { label, radius }) => sum + 2 * radius + textWidth(label, style.fontSize) + 20 * unit,
    -14 * unit,
  );
  // Where not all fit, the smallest and the largest say most.
  const fitting =
    needed <= columnWidth ? marks : marks.filter((_, i) => i !== 1 || marks.length < 3);
  const tallest = marks.reduce((most, { radius }) => Math.max(most, radius), 7 * unit);
  const row: Row = {
    height: 2 * tallest + 8 * unit,
    draw: (x, y) => {
      const items: DrawItem[] = [];
      let at = x;
      for (const { label, radius } of fitting) {
        const width = textWidth(label, style.fontSize);
        const middle = y + tallest + 2 * unit;
        const mark = { shape, x: at + radius, y: middle, radius, fill, stroke: fill } as const;
        items.push(
          ...drawMark({ ...mark, cue: 'plain' }, scene.background),
          textItem(label, at + 2 * radius + 6 * unit, middle + 4 * unit, style),
        );
        at += 2 * radius + width + 20 * unit;
      }
      return items;
    },
  };
  return [headingRow(scene, measures, size.title), row];
}

function widthRows(scene: Scene, measures: LegendMeasures): readonly Row[] {
  const { width } = scene.legend;
  const { unit, markScale, columnWidth } = measures;
  if (!width?.entries.some((entry) => entry.width * markScale > thinnestMark * unit)) return [];
  const style = { fill: scene.ink, fontSize: 12 * unit };
  const row: Row = {
    height: 24 * unit,
    draw: (x, y) =>
      width.entries.flatMap((entry, i) => {
        const left = x + (i * columnWidth) / width.entries.length;
        const label = shorten(entry.label, (line) => textWidth(line, style.fontSize) < 60 * unit);
        const thickness = Math.min(
          14 * unit,
          Math.max(thinnestMark * unit, entry.width * markScale),
        );
        return [
          {
            kind: 'rect',
            x: left,
            y: y + 12 * unit - thickness / 2,
            width: 34 * unit,
            height: thickness,
            fill: themes[scene.options.theme].neutral,
          },
          textItem(label, left + 42 * unit, y + 16 * unit, style),
        ];
      }),
  };
  return [headingRow(scene, measures, width.title), row];
}

function shapeRows(scene: Scene, measures: LegendMeasures): readonly Row[] {
  const { shapes } = scene.legend;
  if (shapes.length < 2) return [];
  const { unit, columnWidth } = measures;
  const fill = themes[scene.options.theme].neutral;
  const style = { fill: scene.ink, fontSize: 12 * unit };
  const row: Row = {
    height: 24 * unit,
    draw: (x, y) =>
      shapes.flatMap(({ label, shape }, i) => {
        const left = x + (i * columnWidth) / shapes.length;
        const mark = { shape, x: left + 7 * unit, y: y + 12 * unit, radius: 6.5 * unit } as const;
        return [
          ...drawMark({ ...mark, fill, stroke: fill, cue: 'plain' }, scene.background),
          textItem(label, left + 22 * unit, y + 16 * unit, style),
        ];
      }),
  };
  return [headingRow(scene, measures, 'Shapes'), row];
}

function doubtRows(scene: Scene, measures: LegendMeasures): readonly Row[] {
  const { doubt, size } = scene.legend;
  const { unit, markScale, columnWidth } = measures;
  const seen = size?.entries.some(({ radius }) => radius * markScale >= smallestStriped * unit);
  // Where not even the largest shows stripes, there is nothing to explain.
  if (!doubt || seen === false) return [];
  const { neutral: fill, mutedInk } = themes[scene.options.theme];
  const style = { fill: scene.ink, fontSize: 12 * unit };
  const muted = { fill: mutedInk, fontSize: 11.5 * unit, anchor: 'end' } as const;
  const count = formatCount(doubt.count);
  const room = columnWidth - 32 * unit - textWidth(count, muted.fontSize);
  const lines = wrapLabel(doubt.label, { ...style, maxWidth: room, maxLines: 2 });
  const row: Row = {
    height: (4 + 15 * lines.length) * unit,
    draw: (x, y) => {
      const mark = {
        shape: 'circle',
        x: x + 7 * unit,
        y: y + 9 * unit,
        radius: 6.5 * unit,
      } as const;
      const striped = { ...mark, fill, stroke: fill, cue: 'plain', doubtful: true } as const;
      return [
        ...drawMark(striped, scene.background),
        ...lines.map((line, i) => textItem(line, x + 22 * unit, y + (13 + 15 * i) * unit, style)),
        textItem(count, x + columnWidth, y + 13 * unit, muted),
      ];
    },
  };
  return [headingRow(scene, measures, 'Identity'), row];
}
