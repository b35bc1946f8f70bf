/**
 * A picture as data. The screen (Cytoscape), the SVG and the PNG are all drawn from a scene, so
 * they cannot disagree. Lengths are layout units, y downwards; colours are `#rrggbb`.
 */

import type { Filter } from '../model/filter.ts';
import type { NodeId } from '../model/ids.ts';
import type { Moves } from '../model/moves.ts';
import type { ColourBy, SizeBy } from './choices.ts';
import type { DensityBy } from './densityImage.ts';
import type { ViewId } from './views/view.ts';

export type { ColourBy, SizeBy } from './choices.ts';
/** What the picture shows. The table is a view of the page, not a picture. */
export type { ViewId } from './views/view.ts';
export type Theme = 'light' | 'dark';

/** The choices a scene depends on besides the dataset. */
export interface SceneOptions {
  readonly view: ViewId;
  readonly colourBy: ColourBy;
  /** Of authors; papers without their own size keep one. */
  readonly sizeBy: SizeBy;
  readonly theme: Theme;
  /** Nodes as a density beneath them; absent: none. */
  readonly density?: DensityBy;
  /** Absent: all of it. */
  readonly filter?: Filter;
  /** Nodes of this view that were put somewhere by hand; absent: none. */
  readonly moved?: Moves;
}

/** Beside colour, so that communities beyond the palette, and readers who see few colours, differ. */
export type Cue = 'plain' | 'ring' | 'dashed';

export interface SceneNode {
  readonly id: NodeId;
  readonly kind: 'author' | 'paper';
  readonly shape: 'circle' | 'square';
  readonly x: number;
  readonly y: number;
  /** Half the diameter or half the side. */
  readonly radius: number;
  readonly fill: string;
  readonly stroke: string;
  readonly cue: Cue;
  /** It is doubtful that this author is one person: striped. */
  readonly doubtful: boolean;
  /** Which legend entry it belongs to. */
  readonly group: string;
  readonly label: string;
  /** Font size in screen pixels at any zoom; grows with importance. */
  readonly labelSize: number;
  /** Decides who gets a label and the order of drawing; higher is drawn later and labelled first. */
  readonly importance: number;
}

export interface SceneEdge {
  /** `source|target`. */
  readonly id: string;
  readonly kind: 'coauthorship' | 'authorship' | 'similarity';
  readonly source: NodeId;
  readonly target: NodeId;
  /** Position among the edges of the picture's field. */
  readonly place: number;
  readonly width: number;
  readonly stroke: string;
  /** 0 to 1. */
  readonly opacity: number;
  /** Height of the arc over its chord, as a share of the chord's length; 0 is straight. */
  readonly curvature: number;
  /** As shown to people: joint papers, fractional weight or cosine. */
  readonly weight: number;
}

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What the colours, sizes and widths mean. */
export interface Legend {
  readonly colour: {
    readonly title: string;
    readonly entries: readonly {
      /** Equals `group` of its nodes. */
      readonly key: string;
      readonly label: string;
      readonly fill: string;
      readonly cue: Cue;
      readonly shape: 'circle' | 'square';
      readonly count: number;
    }[];
    /** Remarks such as "weak structure", for people. */
    readonly note?: string;
  };
  /** Colours beneath the nodes; absent where there are none. */
  readonly density?: {
    readonly title: string;
    readonly entries: readonly { readonly label: string; readonly fill: string }[];
  };
  /** Absent when all nodes are of one size. */
  readonly size?: {
    readonly title: string;
    readonly entries: readonly { readonly label: string; readonly radius: number }[];
  };
  readonly width?: {
    readonly title: string;
    readonly entries: readonly { readonly label: string; readonly width: number }[];
  };
  /** Authors who are striped; absent where nobody is. */
  readonly doubt?: { readonly label: string; readonly count: number };
  readonly shapes: readonly { readonly label: string; readonly shape: 'circle' | 'square' }[];
}

/** How much of the network a picture holds. */
export interface Shown {
  readonly nodes: number;
  readonly ofNodes: number;
  readonly edges: number;
  readonly ofEdges: number;
  /** What was left out and by what rule, for people; absent when nothing was. */
  readonly note?: string;
}

export interface Scene {
  readonly options: SceneOptions;
  readonly shown: Shown;
  readonly background: string;
  /** Text on the background. */
  readonly ink: string;
  /** Least important first, which is also the order of drawing. */
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  /** Around all nodes with their radii; a unit square around the origin when there are none. */
  readonly bounds: Bounds;
  readonly legend: Legend;
  /** One line on how the picture was made: counting, algorithm, seed, Q, what was left out. */
  readonly methods: string;
}

/** A label that found room. */
export interface PlacedLabel {
  readonly node: NodeId;
  /** Centre of the text block, layout units. */
  readonly x: number;
  readonly y: number;
  /** Which side of the node it stands on. */
  readonly side: 'centre' | 'below' | 'above' | 'right' | 'left';
  /** In layout units at the scale it was placed for. */
  readonly fontSize: number;
  readonly lines: readonly string[];
}
