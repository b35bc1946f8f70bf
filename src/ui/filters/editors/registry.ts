/** How each part of a filter is added and changed: one line a part. */

import type { ComponentType } from 'react';
import type { Dataset } from '../../../core/model/dataset.ts';
import type { FilterChange, FilterPart } from '../../../core/model/filter.ts';
import type { FilterRanges } from '../../../core/scene/filterRanges.ts';
import type { ViewId } from '../../../core/scene/views/view.ts';
import type { AppState } from '../../../store/appStore.ts';
import { AroundEditor, addAround } from './AroundEditor.tsx';
import { CommunitiesEditor, PaperCommunitiesEditor } from './CommunitiesEditor.tsx';
import { ComponentEditor } from './ComponentEditor.tsx';
import { HiddenEditor } from './HiddenEditor.tsx';
import { LeastPapersEditor, LeastSimilarityEditor, LeastWeightEditor } from './LeastEditor.tsx';
import { MeasuresEditor } from './MeasuresEditor.tsx';
import { TextEditor } from './TextEditor.tsx';
import { YearsEditor } from './YearsEditor.tsx';

export interface EditorProps {
  readonly dataset: Dataset;
  readonly view: ViewId;
  readonly ranges: FilterRanges;
}

export interface FilterEditor {
  /** Absent where others change it: the roster. */
  readonly Editor?: ComponentType<EditorProps>;
  /**
   * What adding it sets at once, if anything; or, in words, why it cannot be added. Absent where it is
   * added elsewhere.
   */
  readonly add?: (given: {
    readonly state: AppState;
    readonly ranges: FilterRanges;
  }) => FilterChange | string | undefined;
}

const byEditing = () => undefined;
const tellsApart = (most: number) => (most > 1 ? undefined : 'all are alike');

export const editors: Readonly<Record<FilterPart, FilterEditor>> = {
  years: {
    Editor: YearsEditor,
    add: ({ ranges }) => (ranges.years ? undefined : 'no paper has a year'),
  },
  text: { Editor: TextEditor, add: byEditing },
  communities: { Editor: CommunitiesEditor, add: byEditing },
  paperCommunities: { Editor: PaperCommunitiesEditor, add: byEditing },
  roster: {},
  measures: { Editor: MeasuresEditor, add: byEditing },
  hidden: { Editor: HiddenEditor },
  leastPapers: { Editor: LeastPapersEditor, add: ({ ranges }) => tellsApart(ranges.mostPapers) },
  leastWeight: { Editor: LeastWeightEditor, add: ({ ranges }) => tellsApart(ranges.largestWeight) },
  leastSimilarity: { Editor: LeastSimilarityEditor, add: byEditing },
  component: { Editor: ComponentEditor, add: () => ({ component: 'largest' }) },
  around: { Editor: AroundEditor, add: ({ state }) => addAround(state) },
};
