/** The rows of `npm run bench`, in the order of the table. One file and one line here add one. */

import type { BenchRow } from './frame/row.ts';
import { bibtexRow } from './rows/bibtex.ts';
import { datasetRow } from './rows/dataset.ts';
import { firstLoadRow } from './rows/firstLoad.ts';
import { pictureAgainstCytoscape, pictureAgainstSigma } from './rows/firstPicture.ts';
import { framesRow } from './rows/frames.ts';
import { growthRow } from './rows/growth.ts';
import { layout10kRow } from './rows/layout10k.ts';
import { layout100kRow } from './rows/layout100k.ts';
import { louvainRow } from './rows/louvain.ts';
import { pageMemoryRow } from './rows/pageMemory.ts';
import { pipeline100kRow } from './rows/pipeline100k.ts';
import { png100kRow } from './rows/png100k.ts';
import { findRow, highlightRow } from './rows/pointer.ts';
import { searchRow } from './rows/search.ts';
import { searchBoxRow } from './rows/searchBox.ts';

export const rows: readonly BenchRow[] = [
  layout10kRow,
  layout100kRow,
  pictureAgainstSigma,
  pictureAgainstCytoscape,
  framesRow,
  findRow,
  highlightRow,
  searchBoxRow,
  pageMemoryRow,
  png100kRow,
  pipeline100kRow,
  bibtexRow,
  firstLoadRow,
  searchRow,
  datasetRow,
  louvainRow,
  growthRow,
];
