/** What colours and sizes can mean, as people choose it and addresses write it. */

/** A measure of the registry by its id, such as `measure:betweenness`. */
export type MeasureChoice = `measure:${string}`;

export type ColourBy = 'community' | 'year' | MeasureChoice;

/** `members`: of nodes that stand for several authors, how many these are. */
export type SizeBy = 'papers' | 'degree' | 'members' | MeasureChoice;

const form = /^measure:[a-z][a-z-]{0,40}$/u;

const isMeasure = (text: string): text is MeasureChoice => form.test(text);

/** Undefined for what is of neither form; whether the measure is known is not asked. */
export const parseColourBy = (text: string): ColourBy | undefined =>
  text === 'community' || text === 'year' || isMeasure(text) ? text : undefined;

export const parseSizeBy = (text: string): SizeBy | undefined =>
  text === 'papers' || text === 'degree' || text === 'members' || isMeasure(text)
    ? text
    : undefined;

/** The id of the measure that is chosen, if one is. */
export const measureOf = (choice: ColourBy | SizeBy): string | undefined =>
  choice.startsWith('measure:') ? choice.slice('measure:'.length) : undefined;

/** The measures that a picture needs. */
export const measuresIn = (options: {
  readonly colourBy: ColourBy;
  readonly sizeBy: SizeBy;
}): readonly string[] =>
  [options.colourBy, options.sizeBy].flatMap((choice) => measureOf(choice) ?? []);
