/** What an output format is: a descriptor for menus and `--help`, and a writer loaded when used. */

import type { Dataset } from '../model/dataset.ts';
import type { Filter } from '../model/filter.ts';
import type { PaperId } from '../model/ids.ts';
import type { MovedInViews } from '../model/moves.ts';
import type { UnitKind } from '../model/units.ts';
import type { UnitColumns } from '../pipeline/units/unitColumns.ts';
import type { FigureOptions } from '../scene/composeFigure.ts';
import type { Drawing } from '../scene/drawing.ts';
import type { Bounds, SceneOptions } from '../scene/scene.ts';
import type { SvgOptions, SvgResult } from './svgDocument.ts';

export interface ExportedFile {
  /** `network.svg`; for a folder of tables, `papers.csv`. */
  readonly name: string;
  /** Whole, or as text in pieces that are made when they are asked for, as often as they are. */
  readonly contents: string | Uint8Array | Iterable<string>;
  /** What to tell whoever asked for it, a sentence. */
  readonly remark?: string;
}

/** A choice the user has; forms, command-line flags and checks are made from it. */
export type Parameter = {
  /** Kebab case, the name of the command-line flag. */
  readonly id: string;
  readonly label: string;
  readonly help: string;
} & (
  | { readonly kind: 'boolean'; readonly default: boolean }
  | {
      readonly kind: 'number';
      readonly default: number;
      readonly minimum: number;
      readonly maximum: number;
      readonly unit: string;
    }
  /** May be left empty, which is the default. */
  | {
      readonly kind: 'text';
      readonly default: '';
      readonly pattern: RegExp;
      /** What is wanted, in words: `YYYY-MM-DD`. */
      readonly form: string;
    }
  | {
      readonly kind: 'choice';
      readonly default: string;
      readonly choices: readonly { readonly id: string; readonly label: string }[];
    }
);

/** Checked values by parameter id. */
export type ParameterValues = Readonly<Record<string, string | number | boolean>>;

/** What a writer needs from the place it runs in. */
export interface ExportContext {
  /** Draws a figure as a PNG, `scale` pixels a drawing unit. The figure cannot be used again. */
  readonly rasterise: (drawing: Drawing, scale: number) => Promise<Uint8Array>;
  /** Writes a figure as SVG, in the same way; absent means at once, where the writer runs. */
  readonly toSvg?: (drawing: Drawing, options: SvgOptions) => Promise<SvgResult>;
  /** Writes a figure as PDF with the fonts of the place; says which characters none of them has. */
  readonly toPdf?: (
    drawing: Drawing,
  ) => Promise<{ readonly bytes: Uint8Array; readonly missing: readonly string[] }>;
  /** The figure for some choices; absent means that the writer makes it. */
  readonly figure?: (choices: SceneOptions, measures: FigureOptions) => Promise<Drawing>;
  /** The part of the picture on screen; absent means the whole. */
  readonly visible?: Bounds;
  /** Parts of the page's address for what is selected and seen of a view. */
  readonly where?: readonly string[];
  /** What formats that take a filter are confined to. Absent: nothing is left out. */
  readonly filter?: Filter;
  /** Networks of units where they are made already; absent means that the writer makes them. */
  readonly units?: (kind: UnitKind) => Promise<UnitColumns>;
  /** Nodes that were put somewhere by hand, in pictures and networks of each view. */
  readonly moved?: MovedInViews;
  /** The page in one file, without a dataset. Rejects with an Error that says why there is none. */
  readonly page?: () => Promise<string>;
  /** What formats of papers are confined to, whatever the filter and the parameters. */
  readonly papers?: ReadonlySet<PaperId>;
}

export type ExportWriter = (
  dataset: Dataset,
  values: ParameterValues,
  context: ExportContext,
) => Promise<readonly ExportedFile[]>;

export interface ExportFormat {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** A `folder` holds several files; the others are one. */
  readonly kind: 'file' | 'folder';
  readonly extension: string;
  readonly mime: string;
  /** Formats of one group are offered beside one another. */
  readonly group: 'picture' | 'network' | 'papers' | 'data';
  /** Holds the page itself: large, so that its size is said before it is saved. */
  readonly holdsPage?: boolean;
  readonly parameters: readonly Parameter[];
  readonly load: () => Promise<ExportWriter>;
}

/** Whether a filter has a say in a format; data are exported whole. */
export const takesFilter = ({ group }: Pick<ExportFormat, 'group'>): boolean => group !== 'data';
