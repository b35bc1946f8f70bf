/** What a part of a filter is: how it is written, how it is said, and what it leaves of a network. */

import type { Filter, FilterPart } from '../../model/filter.ts';
import type { NodeId } from '../../model/ids.ts';
import type { densityImage } from '../densityImage.ts';
import type { Grouping } from '../groups.ts';
import type { NetworkColumns } from '../networkColumns.ts';
import type { Theme } from '../scene.ts';
import type { BaseView } from '../views/view.ts';

/** The network that the parts so far leave; each part works on it. */
export interface Standing {
  /** 1 for each node that stays. */
  readonly kept: Uint8Array;
  /** Edges between those, by their position in the dataset. */
  edges: Uint32Array;
}

/** What a part may ask besides. */
export interface Given {
  readonly network: NetworkColumns;
  readonly view: BaseView;
  /** By paper: whether it is of the years. */
  readonly counted: Uint8Array;
  /** By author: papers of the years. */
  readonly papersOf: Uint32Array;
  /** The edges of the view in the order of the dataset, and what each weighs within the years. */
  readonly ends: { readonly source: Uint32Array; readonly target: Uint32Array };
  readonly weightOf: (edge: number) => number;
  readonly sources: FilterSources;
}

/** A measure with its values: by author; NaN where it says nothing. */
export interface ShownMeasure {
  readonly values: Float64Array;
  /** From how many authors it was estimated; absent where it is exact. */
  readonly sampled?: number;
  readonly label: string;
  readonly decimals: number;
  /** Its classes as colours; `filtered`: of a network of which a filter leaves a part. */
  readonly grouping: (theme: Theme, filtered: boolean) => Grouping;
}

/** What is looked up in a dataset for a filter. */
export interface FilterSources {
  /** The number of a node in the columns; -1: the dataset has no such node. */
  readonly placeOf: (id: NodeId) => number;
  /** By node: 1 where its text has all the words. */
  readonly matching: (text: string) => Uint8Array;
  /** By author; NaN where the measure says nothing. Undefined for a measure that is not known. */
  readonly measure: (id: string) => Float64Array | undefined;
  /** The same with what there is to say about it; absent where measures are worked out elsewhere. */
  readonly measured?: (id: string) => ShownMeasure | undefined;
  /** Absent where densities are made elsewhere. */
  readonly density?: typeof densityImage;
}

/** Names of what a filter is about. */
export interface FilterNames {
  readonly node: (id: NodeId) => string;
  readonly community: (of: 'authors' | 'papers', number: number) => string | undefined;
}

type ValueOf<P extends FilterPart> = NonNullable<Filter[P]>;

/** A part as its file declares it. */
export interface DeclaredPart<P extends FilterPart> {
  readonly part: P;
  /** As a heading and in menus, in sentence case. */
  readonly label: string;
  /** What the address calls it. */
  readonly key: string;
  /** On the command line: the flag, the form of its value, and what `--help` says. */
  readonly flag: string;
  readonly form: string;
  readonly help: string;
  /** The networks in which it means something. */
  readonly views: readonly BaseView[];
  /** So it does where nodes stand for many authors. */
  readonly units?: true;
  /** It asks the sources for what takes a while: texts or measures. */
  readonly slow?: true;
  /** `readable` writes what anybody may have named. */
  readonly write: (value: ValueOf<P>, readable: (text: string) => string) => string;
  /** Undefined for what is not of the form. */
  readonly read: (text: string) => ValueOf<P> | undefined;
  /** What it leaves, in words that follow “shown: ”. */
  readonly words: (value: ValueOf<P>, names: FilterNames) => string;
  /** The nodes it names. */
  readonly nodes?: (value: ValueOf<P>) => readonly NodeId[];
  /** The same of other nodes; undefined where nothing is left of it. */
  readonly follow?: (
    value: ValueOf<P>,
    next: (id: NodeId) => NodeId | null,
  ) => ValueOf<P> | undefined;
  /** Takes what does not stay out of the nodes, or out of the edges. Linear. */
  readonly leave: (value: ValueOf<P>, standing: Standing, given: Given) => void;
}

/** A part as all parts are used, on a filter that may lack it. */
export interface AnyPart
  extends Pick<
    DeclaredPart<FilterPart>,
    'part' | 'label' | 'key' | 'flag' | 'form' | 'help' | 'views' | 'units' | 'slow'
  > {
  readonly write: (filter: Filter, readable: (text: string) => string) => string | undefined;
  readonly read: (text: string) => Filter | undefined;
  readonly words: (filter: Filter, names: FilterNames) => string | undefined;
  readonly nodes: (filter: Filter) => readonly NodeId[];
  readonly follow: (filter: Filter, next: (id: NodeId) => NodeId | null) => Filter;
  readonly leave: (filter: Filter, standing: Standing, given: Given) => void;
}

export function declarePart<P extends FilterPart>(declared: DeclaredPart<P>): AnyPart {
  const { part, label, key, flag, form, help, views, units, slow, nodes, follow } = declared;
  const valueIn = (filter: Filter) => filter[part] as ValueOf<P> | undefined;
  const filterOf = (value: ValueOf<P>) => ({ [part]: value }) as Filter;
  return {
    ...{ part, label, key, flag, form, help, views },
    ...(units ? { units } : {}),
    ...(slow ? { slow } : {}),
    write: (filter, readable) => {
      const value = valueIn(filter);
      return value === undefined ? undefined : declared.write(value, readable);
    },
    read: (text) => {
      const value = declared.read(text);
      return value === undefined ? undefined : filterOf(value);
    },
    words: (filter, names) => {
      const value = valueIn(filter);
      return value === undefined ? undefined : declared.words(value, names);
    },
    nodes: (filter) => {
      const value = valueIn(filter);
      return value === undefined || !nodes ? [] : nodes(value);
    },
    follow: (filter, next) => {
      const value = valueIn(filter);
      if (value === undefined || !follow) return filter;
      const followed = follow(value, next);
      if (followed !== undefined) return { ...filter, ...filterOf(followed) };
      const { [part]: _, ...rest } = filter;
      return rest;
    },
    leave: (filter, standing, given) => {
      const value = valueIn(filter);
      if (value !== undefined) declared.leave(value, standing, given);
    },
  };
}
