/** What a file of corrections holds: a list of them, or a thesaurus that becomes one. */

import type { Correction } from '../model/correction.ts';
import type { ThesaurusLine } from './thesaurus.ts';

export type CorrectionsInput =
  | { readonly kind: 'corrections'; readonly corrections: readonly Correction[] }
  | { readonly kind: 'thesaurus'; readonly lines: readonly ThesaurusLine[] };
