/** A folder as people have them: several formats, some of it unreadable. All of it is invented. */

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const bibtex = `@article{marwitz2019,
  author  = {Marwitz, Ilse and Okoye, Tom{\\'a}s},
  title   = {Tides in shallow lagoons},
  journal = {Journal of Invented Waters},
  year    = {2019},
  doi     = {10.5555/lagoons.1}
}

@inproceedings{okoye2021,
  author    = {Tom{\\'a}s Okoye and Rana Delacroix},
  title     = {Counting herons from the air},
  booktitle = {Proceedings of the Heron Workshop},
  year      = {2021}
}
`;

/** The first record is the first of the BibTeX file again. */
const scopus = `Authors,Author full names,Author(s) ID,Title,Year,Source title,DOI,EID
"Marwitz I.; Okoye T.","Marwitz, Ilse (57001); Okoye, Tomás (57002)",57001; 57002,Tides in shallow lagoons,2019,Journal of Invented Waters,10.5555/lagoons.1,2-s2.0-0001
"Delacroix R.; Quist P.","Delacroix, Rana (57003); Quist, Pernille (57004)",57003; 57004,Reed beds as filters,2022,Invented Wetlands,10.5555/reeds.2,2-s2.0-0002
`;

const nbib = `PMID- 90000001
DP  - 2020
TI  - Marsh fever in three valleys.
FAU - Quist, Pernille
AU  - Quist P
FAU - Marwitz, Ilse
AU  - Marwitz I
JT  - Invented medicine
AID - 10.5555/marsh.3 [doi]

`;

const openAlex = {
  meta: { count: 1, page: 1, per_page: 25 },
  results: [
    {
      id: 'https://openalex.org/W90000001',
      doi: 'https://doi.org/10.5555/dunes.4',
      title: 'Dunes that walk',
      display_name: 'Dunes that walk',
      publication_year: 2023,
      authorships: [
        {
          author_position: 'first',
          author: { id: 'https://openalex.org/A90000001', display_name: 'Rana Delacroix' },
          raw_author_name: 'Rana Delacroix',
          institutions: [],
        },
        {
          author_position: 'last',
          author: { id: 'https://openalex.org/A90000002', display_name: 'Bo Ferrante' },
          raw_author_name: 'Bo Ferrante',
          institutions: [],
        },
      ],
      cited_by_count: 3,
    },
  ],
};

/** One whole entry, then one that breaks off. */
const broken = `@article{ferrante2020,
  author = {Ferrante, Bo and Quist, Pernille},
  title  = {Salt on the wind},
  year   = {2020}
}

@article{unfinished,
  author = {Nobody, Ever},
  title  = {Breaks off in the mid
`;

/** The first bytes of a PNG image. */
const picture = Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex');

const files: Readonly<Record<string, string | Buffer>> = {
  'refs.bib': bibtex,
  'exports/scopus.csv': scopus,
  'exports/pubmed.nbib': nbib,
  'exports/works.json': JSON.stringify(openAlex, null, 1),
  'broken.bib': broken,
  'figure.png': picture,
  'README.md': '# Not an input',
  '.hidden/secret.bib': bibtex,
};

export interface Library {
  readonly folder: string;
  readonly path: (name: string) => string;
}

/** Writes the folder into a temporary one. Who calls it removes it. */
export function makeLibrary(): Library {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-library-'));
  for (const [name, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), contents);
  }
  return { folder, path: (name) => join(folder, name) };
}
