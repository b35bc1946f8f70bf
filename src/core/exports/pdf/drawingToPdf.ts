/** Writes a drawing as PDF 1.7 (ISO 32000-1), one page, with shapes, text that stays text, and fonts. */

import PDFDocument from 'pdfkit';
import { toBytes } from 'pdfkit/output';
import type {
  CircleItem,
  CurveItem,
  DrawItem,
  Drawing,
  NetworkItem,
  RectItem,
  TextItem,
} from '../../scene/drawing.ts';
import { stripeStops } from '../../scene/stripes.ts';
import { networkPng } from '../networkPng.ts';
import { createRuns, type FontFile } from './pdfFonts.ts';
import { longestSide } from './pointsPerPixel.ts';

type Pdf = PDFKit.PDFDocument;

/** What pdfkit makes the file's id of, in place of the time; it is not written. */
const noDate = {
  getTime: () => 0,
  valueOf: () => 0,
} as unknown as NonNullable<PDFKit.DocumentInfo['CreationDate']>;

export interface PdfResult {
  readonly bytes: Uint8Array;
  /** Characters that none of the fonts has, each once. */
  readonly missing: readonly string[];
}

/**
 * The drawing on a page of its own size; `points` is the length of a drawing unit (1/72 inch). Only
 * the characters that occur are embedded. Without a date, for the same drawing gives the same file.
 * Rejects with a RangeError where the page would be longer than PDF allows.
 */
export async function drawingToPdf(
  drawing: Drawing,
  fonts: readonly FontFile[],
  points: number,
): Promise<PdfResult> {
  const size: [number, number] = [drawing.width * points, drawing.height * points];
  if (Math.max(...size) > longestSide) {
    throw new RangeError(`a page of ${size.map(Math.round).join(' × ')} points`);
  }
  const [first] = fonts;
  const pdf = new PDFDocument({
    size,
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: 'en',
    displayTitle: true,
    // Standard fonts are not embedded; the first of ours is the one to begin with.
    font: first?.bytes as unknown as string,
    info: {
      Title: drawing.title,
      Subject: drawing.description,
      Creator: 'Coterie',
      CreationDate: noDate,
    },
  });
  // Without a date, and so without the XMP packet that pdfkit makes of it.
  delete pdf.info.CreationDate;
  Object.assign(pdf, { endMetadata: () => undefined });
  const bytes = toBytes(pdf);
  pdf.addPage();
  pdf.scale(points);
  const runs = createRuns(pdf, fonts);
  if (drawing.background !== undefined) {
    pdf.rect(0, 0, drawing.width, drawing.height).fill(drawing.background);
  }
  for (const item of drawing.items) draw(pdf, item, runs);
  pdf.end();
  return { bytes: await bytes, missing: [...runs.missing] };
}

type Runs = ReturnType<typeof createRuns>;

function draw(pdf: Pdf, item: DrawItem, runs: Runs): void {
  switch (item.kind) {
    case 'circle':
      paintShape(pdf, item, () => pdf.circle(item.x, item.y, item.radius));
      break;
    case 'rect':
      paintShape(pdf, item, () => rectangle(pdf, item));
      break;
    case 'curve':
      curve(pdf, item);
      break;
    case 'text':
      textLine(pdf, item, runs);
      break;
    case 'network':
      image(pdf, item);
  }
}

function rectangle(pdf: Pdf, { x, y, width, height, cornerRadius }: RectItem): void {
  if (cornerRadius) pdf.roundedRect(x, y, width, height, cornerRadius);
  else pdf.rect(x, y, width, height);
}

function paintShape(pdf: Pdf, item: CircleItem | RectItem, path: () => void): void {
  const stroked = item.stroke !== undefined && (item.strokeWidth ?? 1) > 0;
  if (item.fill === undefined && !stroked) return;
  pdf.save().opacity(item.opacity ?? 1);
  if (stroked) {
    pdf.lineWidth(item.strokeWidth ?? 1);
    if (item.dash) pdf.dash(item.dash[0] ?? 1, { space: item.dash[1] ?? item.dash[0] ?? 1 });
  }
  path();
  const fill = item.kind === 'circle' ? fillOf(pdf, item) : item.fill;
  if (fill !== undefined && stroked) pdf.fillAndStroke(fill, item.stroke);
  else if (fill !== undefined) pdf.fill(fill);
  else pdf.stroke(item.stroke);
  pdf.restore();
}

function fillOf(pdf: Pdf, { x, y, radius, fill, stripes }: CircleItem) {
  if (fill === undefined || stripes === undefined) return fill;
  const gradient = pdf.linearGradient(x - radius, y - radius, x + radius, y + radius);
  for (const { at, stripe } of stripeStops) gradient.stop(at, stripe ? stripes : fill);
  return gradient;
}

function curve(pdf: Pdf, item: CurveItem): void {
  pdf
    .save()
    .opacity(item.opacity)
    .lineWidth(item.width)
    .moveTo(item.x1, item.y1)
    .quadraticCurveTo(item.controlX, item.controlY, item.x2, item.y2)
    .stroke(item.stroke)
    .restore();
}

function textLine(pdf: Pdf, item: TextItem, runs: Runs): void {
  const line = runs.runsOf(item);
  const width = line.reduce((sum, run) => sum + run.width, 0);
  const share = { start: 0, middle: 0.5, end: 1 }[item.anchor];
  const start = item.x - share * width;
  if (item.halo !== undefined) {
    pdf
      .save()
      .opacity(0.85)
      .lineWidth(item.fontSize * 0.24)
      .lineJoin('round');
    pdf.strokeColor(item.halo);
    write(pdf, item, line, start, { stroke: true, fill: false });
    pdf.restore();
  }
  pdf.save().fillColor(item.fill);
  write(pdf, item, line, start, {});
  pdf.restore();
}

function write(
  pdf: Pdf,
  item: TextItem,
  line: ReturnType<Runs['runsOf']>,
  start: number,
  how: PDFKit.Mixins.TextOptions,
): void {
  let x = start;
  for (const { font, text, width } of line) {
    pdf.font(font).fontSize(item.fontSize);
    pdf.text(text, x, item.y, { lineBreak: false, baseline: 'alphabetic', ...how });
    x += width;
  }
}

function image(pdf: Pdf, item: NetworkItem): void {
  const { x, y, width, height } = item;
  pdf.image(networkPng(item) as unknown as Buffer, x, y, { width, height });
}
