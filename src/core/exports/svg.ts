/** Export: the figure as SVG. */

import type { Dataset } from '../model/dataset.ts';
import { type FigureState, figureStateOf } from '../pipeline/figureState.ts';
import { lookParts } from '../scene/viewAddress.ts';
import { figureFor, sceneOptions } from './figureParameters.ts';
import type { ExportContext, ExportWriter, ParameterValues } from './format.ts';
import { missingLetters } from './missingLetters.ts';
import { svgDocument } from './svgDocument.ts';

/** Writes `network.svg`; without fonts where the place has none. */
export const writeSvg: ExportWriter = async (dataset, values, context) => {
  const drawing = await figureFor(dataset, values, context);
  const embedFonts = values['embed-fonts'] !== false;
  const remembered =
    values['keep-view'] === false ? {} : { state: stateFor(dataset, values, context) };
  const { toSvg = withoutPlace } = context;
  const { svg, missing, withoutFonts } = await toSvg(drawing, { embedFonts, ...remembered });
  const remark = withoutFonts
    ? 'Its fonts are not here: it is shown in those of whoever opens it.'
    : missingLetters(missing, 'others are taken for them');
  return [{ name: 'network.svg', contents: svg, ...(remark === undefined ? {} : { remark }) }];
};

const withoutPlace: NonNullable<ExportContext['toSvg']> = (drawing, options) =>
  svgDocument(drawing, { ...options, embedFonts: false }, () => Promise.resolve([]));

/** The view that the figure shows, and what of it is selected. */
function stateFor(dataset: Dataset, values: ParameterValues, context: ExportContext): FigureState {
  const choices = sceneOptions(dataset, values, context);
  const parts = [`view=${choices.view}`, ...lookParts(choices), ...(context.where ?? [])];
  return figureStateOf(dataset, { address: `#${parts.join('&')}`, theme: choices.theme });
}
