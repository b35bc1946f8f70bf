/** What a picture can show, and the words for it. */

import type { UnitKind } from '../../model/units.ts';
import type { SceneEdge } from '../scene.ts';

/** A network that every dataset has; positions come with it. */
export type BaseView = 'authors' | 'bipartite' | 'papers';

export type ViewId = BaseView | UnitKind;

export interface View {
  readonly id: ViewId;
  /** In the switch, in sentence case. */
  readonly label: string;
  /**
   * The network that is drawn. Where nodes are `units`, it is the network of authors of a dataset
   * that has these for its authors (`pipeline/units/`).
   */
  readonly base: BaseView;
  readonly units?: UnitKind;
  /** As in `3 authors`. */
  readonly one: string;
  readonly many: string;
  /** Which nodes stay where not all can be drawn. */
  readonly rule: string;
  /** Over a figure. */
  readonly title: string;
  /** As in `… from 2 files: co-authorship network`. */
  readonly network: string;
  readonly legend: {
    readonly community: string;
    readonly year: string;
    readonly papers: string;
    readonly degree: string;
    readonly members?: string;
  };
  /** Of the choices of sizes; `members`: of how many authors a node stands for. */
  readonly sizes: {
    readonly papers: string;
    readonly degree: string;
    readonly members?: string;
  };
  /** What an edge is, as in `wrote with`, and how it is drawn. */
  readonly interaction: string;
  readonly edge: Pick<SceneEdge, 'kind' | 'curvature'>;
  readonly shapes: readonly { readonly label: string; readonly shape: 'circle' | 'square' }[];
  /** Of papers that have no node here, as in `3 papers without named authors`. */
  readonly unnamed: string;
  /** Said where there is nothing to draw. */
  readonly empty: string;
}
