/**
 * A small corpus whose authors have addresses, as CSL-JSON. Invented; what comes of it:
 *
 * | paper | organisations | countries |
 * |---|---|---|
 * | Tides | North University, Lake Institute of Technology | Norway, Germany |
 * | Currents | North University, Lake Institute of Technology, Bay College | Norway, Germany, United States |
 * | Ripples | North University (twice) | Norway |
 * | Waves | Bay College, Harbour Works | United States (two spellings) |
 * | Foam | none | none |
 */

interface Signed {
  readonly name: string;
  readonly place?: string;
  readonly country?: string;
}

const north = 'Dept of Physics, North University, Bergen, Norway';
const north2 = 'North University, Bergen, Norway';
const lake = 'Lake Institute of Technology, Konstanz, Germany';

const papers: readonly {
  readonly title: string;
  readonly year: number;
  readonly by: readonly Signed[];
}[] = [
  {
    title: 'Tides of the northern lakes',
    year: 2019,
    by: [
      { name: 'Able, Ann', place: north, country: 'Norway' },
      { name: 'Bright, Bo', place: lake, country: 'DE' },
    ],
  },
  {
    title: 'Currents under summer ice',
    year: 2021,
    by: [
      { name: 'Able, Ann', place: north2, country: 'NO' },
      { name: 'Bright, Bo', place: lake, country: 'Germany' },
      { name: 'Cole, Cy', place: 'Bay College', country: 'USA' },
    ],
  },
  {
    title: 'Ripples in shallow water',
    year: 2021,
    by: [
      { name: 'Able, Ann', place: north2, country: 'Norway' },
      { name: 'Dahl, Dee', place: north, country: 'Norway' },
    ],
  },
  {
    title: 'Waves and how harbours keep them out',
    year: 2022,
    by: [
      { name: 'Cole, Cy', place: 'Bay College', country: 'United States' },
      { name: 'Eck, Eva', place: 'Harbour Works', country: 'US' },
    ],
  },
  { title: 'Foam on the beach', year: 2023, by: [{ name: 'Fay, Flo' }] },
];

/** The corpus as a CSL-JSON file. */
export const affiliatedCsl = (): string =>
  JSON.stringify(
    papers.map(({ title, year, by }, i) => ({
      id: `paper-${i}`,
      type: 'article-journal',
      title,
      issued: { 'date-parts': [[year]] },
      author: by.map(({ name, place, country }) => {
        const [family, given] = name.split(', ');
        const affiliation = [{ name: place, ...(country ? { country } : {}) }];
        return { family, given, ...(place ? { affiliation } : {}) };
      }),
    })),
    null,
    1,
  );
