/** The rows of `npm run bench`, in the order of the table. One file and one line here add one. */

import type { BenchRow } from './frame/row.ts';
import { bibtexRow } from './rows/bibtex.ts';

export const rows: readonly BenchRow[] = [bibtexRow];
