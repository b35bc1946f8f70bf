/** Writes a drawing as SVG 1.1; text stays text. */

import type { CircleItem, DrawItem, Drawing, RectItem, TextItem } from '../scene/drawing.ts';
import { stripeStops } from '../scene/stripes.ts';
import { base64 } from './base64.ts';
import { networkPng } from './networkPng.ts';
import { escapeXml } from './xmlText.ts';

/** At most two decimals, which is finer than any screen or printer at these sizes. */
function number(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

function attributes(given: Attributes): string {
  let out = '';
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    out += ` ${name}="${typeof value === 'number' ? number(value) : escapeXml(value)}"`;
  }
  return out;
}

/** Names the gradient that stripes a fill; the same two colours, the same name. */
const stripesId = (fill: string, stripes: string): string =>
  `stripes-${fill.slice(1)}-${stripes.slice(1)}`;

const fillOf = (item: CircleItem | RectItem): string => {
  if (item.fill === undefined) return 'none';
  return item.kind === 'circle' && item.stripes !== undefined
    ? `url(#${stripesId(item.fill, item.stripes)})`
    : item.fill;
};

/** The gradients that the items refer to, each once. */
function definitions(items: readonly DrawItem[]): readonly string[] {
  const made = new Map<string, string>();
  for (const item of items) {
    if (item.kind !== 'circle' || item.fill === undefined || item.stripes === undefined) continue;
    const { fill, stripes } = item;
    const id = stripesId(fill, stripes);
    if (made.has(id)) continue;
    const stops = stripeStops.map(
      ({ at, stripe }) =>
        `<stop${attributes({ offset: `${number(at * 100)}%`, 'stop-color': stripe ? stripes : fill })}/>`,
    );
    const ends = { x1: 0, y1: 0, x2: 1, y2: 1 };
    made.set(
      id,
      `<linearGradient${attributes({ id, ...ends })}>${stops.join('')}</linearGradient>`,
    );
  }
  return made.size === 0 ? [] : ['<defs>', ...made.values(), '</defs>'];
}

const painted = (item: CircleItem | RectItem): Attributes => ({
  fill: fillOf(item),
  stroke: item.stroke,
  'stroke-width': item.stroke === undefined ? undefined : (item.strokeWidth ?? 1),
  'stroke-dasharray': item.dash?.map(number).join(' '),
  opacity: item.opacity,
});

function textElement(item: TextItem): string {
  const shared: Attributes = {
    x: item.x,
    y: item.y,
    'font-size': item.fontSize,
    'font-weight': item.bold ? 600 : undefined,
    'text-anchor': item.anchor === 'start' ? undefined : item.anchor,
  };
  const content = escapeXml(item.text);
  const text = `<text${attributes({ ...shared, fill: item.fill })}>${content}</text>`;
  if (item.halo === undefined) return text;
  // The halo is a copy below: `paint-order` is not understood by every program that reads SVG.
  const halo: Attributes = {
    ...shared,
    fill: item.halo,
    stroke: item.halo,
    'stroke-width': item.fontSize * 0.24,
    'stroke-linejoin': 'round',
    opacity: 0.85,
    'aria-hidden': 'true',
  };
  return `<text${attributes(halo)}>${content}</text>\n${text}`;
}

function element(item: DrawItem): string {
  switch (item.kind) {
    case 'circle':
      return `<circle${attributes({ cx: item.x, cy: item.y, r: item.radius, ...painted(item) })}/>`;
    case 'rect': {
      const { x, y, width, height, cornerRadius: rx } = item;
      return `<rect${attributes({ x, y, width, height, rx, ...painted(item) })}/>`;
    }
    case 'curve': {
      const { x1, y1, controlX, controlY, x2, y2 } = item;
      const start = `M${number(x1)} ${number(y1)}`;
      const d = `${start}Q${number(controlX)} ${number(controlY)} ${number(x2)} ${number(y2)}`;
      const { stroke, width, opacity } = item;
      const paint = { stroke, 'stroke-width': width, opacity: opacity < 1 ? opacity : undefined };
      return `<path${attributes({ d, fill: 'none', ...paint })}/>`;
    }
    case 'text':
      return textElement(item);
    case 'network': {
      const { x, y, width, height } = item;
      const href = `data:image/png;base64,${base64(networkPng(item))}`;
      return `<image${attributes({ x, y, width, height, 'xlink:href': href })}/>`;
    }
  }
}

/** What a document carries besides its shapes. */
export interface SvgExtras {
  /** Families that follow Inter. */
  readonly families?: readonly string[];
  /** A style sheet. */
  readonly style?: string;
  /** Content of `metadata`: markup. */
  readonly metadata?: string;
}

/** The drawing as an SVG document; the same drawing gives the same text. */
export function drawingToSvg(drawing: Drawing, extras: SvgExtras = {}): string {
  const { width, height, printed, background, title, description, items } = drawing;
  const root: Attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    // Only browsers know images without it.
    'xmlns:xlink': items.some(({ kind }) => kind === 'network')
      ? 'http://www.w3.org/1999/xlink'
      : undefined,
    width: printed ? `${number(printed.width)}${printed.unit}` : width,
    height: printed ? `${number(printed.height)}${printed.unit}` : height,
    viewBox: `0 0 ${number(width)} ${number(height)}`,
    role: 'img',
    'aria-labelledby': 'title description',
    'font-family': ['Inter', ...(extras.families ?? []), 'sans-serif'].join(', '),
  };
  const backdrop =
    background === undefined ? [] : [`<rect${attributes({ width, height, fill: background })}/>`];
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg${attributes(root)}>`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<desc id="description">${escapeXml(description)}</desc>`,
    ...(extras.metadata === undefined ? [] : [`<metadata>${extras.metadata}</metadata>`]),
    ...(extras.style === undefined ? [] : [`<style>${extras.style}</style>`]),
    ...definitions(items),
    ...backdrop,
    ...items.map(element),
    '</svg>',
  ].join('\n')}\n`;
}
