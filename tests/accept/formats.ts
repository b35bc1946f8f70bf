/** `npm run accept:formats`: the tables that show what the readers make of real files. */

import { compareCounts } from './counts.ts';
import { compareBibtex, compareExpected } from './expected.ts';
import { dataFolder } from './manifest.ts';
import { print } from './print.ts';
import { compareSameRecords } from './sameRecords.ts';

const data = dataFolder();
if (data === undefined) {
  print('Skipped: there is no data; COTERIE_DATA names the folder that holds MANIFEST.tsv.');
} else {
  print('\nRecords in real files, found and counted independently');
  const counts = await compareCounts(data);
  print('\nThe same records in several formats');
  const twins = await compareSameRecords(data);
  print('\nTitle, authors, year and DOI against Zotero and JabRef');
  const cases = await compareExpected(data);
  print('\nTwo large BibTeX files against Zotero');
  const large = await compareBibtex(data, false);
  const failed = [
    ...(counts > 3 ? ['more than three files differ in their records'] : []),
    ...(twins > 0 ? ['the same records differ between formats'] : []),
    ...(cases < 0.97 ? ['less than 97 % agree with Zotero and JabRef'] : []),
    ...(large < 0.97 ? ['less than 97 % of the large files agree with Zotero'] : []),
  ];
  print(failed.length === 0 ? '\nAll shown.' : `\nNot shown: ${failed.join('; ')}.`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
