/**
 * Every input format. A new one is a file and an entry here; see CONTRIBUTING.md. The layouts of
 * pages are a few lines each and come with their recognisers; a parser of weight is to be loaded
 * by `import()`.
 */

import { bibtex } from './bibtex/bibtex.ts';
import type { InputFormat } from './format.ts';
import { crossrefJson } from './json/crossrefJson.ts';
import { cslJson } from './json/cslJson.ts';
import { dataciteJson } from './json/dataciteJson.ts';
import { dblpJson } from './json/dblpJson.ts';
import { europePmcJson } from './json/europePmcJson.ts';
import { halJson } from './json/halJson.ts';
import { hfDailyPapers } from './json/hfDailyPapers.ts';
import { inspireJson } from './json/inspireJson.ts';
import { localCitationNetwork } from './json/localCitationNetwork.ts';
import { openAlexJson } from './json/openAlexJson.ts';
import { orcidJson } from './json/orcidJson.ts';
import { semanticScholarJson } from './json/semanticScholarJson.ts';
import { cx2 } from './networks/cx2.ts';
import { cyjs } from './networks/cyjs.ts';
import { edgeList } from './networks/edgeList.ts';
import { gexf } from './networks/gexf.ts';
import { gml } from './networks/gml.ts';
import { graphml } from './networks/graphml.ts';
import { pajek, pajekValues } from './networks/pajek.ts';
import { vosviewerJson } from './networks/vosviewerJson.ts';
import { vosviewerMap } from './networks/vosviewerMap.ts';
import { parseListingPage, recogniseListingPage } from './pages/listingPage.ts';
import { parsePersonPage, recognisePersonPage } from './pages/personPage.ts';
import { parseProfilePage, recogniseProfilePage } from './pages/profilePage.ts';
import { parseYearPage, recogniseYearPage } from './pages/yearPage.ts';
import { authorsAndPapers } from './tables/authorsAndPapers.ts';
import { dimensions } from './tables/dimensions.ts';
import { embaseCsv } from './tables/embaseCsv.ts';
import { lens } from './tables/lens.ts';
import { openAlexCsv } from './tables/openAlexCsv.ts';
import { publishOrPerish } from './tables/publishOrPerish.ts';
import { pubmedCsv } from './tables/pubmedCsv.ts';
import { scopus } from './tables/scopus.ts';
import { wosSpreadsheet } from './tables/wosSpreadsheet.ts';
import { wosTab } from './tables/wosTab.ts';
import { zoteroCsv } from './tables/zoteroCsv.ts';
import { endnoteEnw } from './tagged/endnoteEnw.ts';
import { ovid } from './tagged/ovid.ts';
import { pubmedNbib } from './tagged/pubmedNbib.ts';
import { refworks } from './tagged/refworks.ts';
import { ris } from './tagged/ris.ts';
import { wos } from './tagged/wos.ts';
import { wholeText } from './wholeText.ts';
import { aclAnthology } from './xml/aclAnthology.ts';
import { arxivAtom } from './xml/arxivAtom.ts';
import { crossrefUnixref } from './xml/crossrefUnixref.ts';
import { dblpXml } from './xml/dblpXml.ts';
import { endnoteXml } from './xml/endnoteXml.ts';
import { mods } from './xml/mods.ts';
import { orcidXml } from './xml/orcidXml.ts';
import { pubmedXml } from './xml/pubmedXml.ts';

export const inputFormats: readonly InputFormat[] = [
  {
    id: 'page-person',
    label: 'Saved page: a person’s publications',
    description: 'A name, “Publications”, then titles and abstracts in turn.',
    extensions: ['txt'],
    recognise: recognisePersonPage,
    load: async () => wholeText(parsePersonPage),
  },
  {
    id: 'page-profile',
    label: 'Saved page: a profile with figures',
    description:
      'A name with total citations, h-index and papers, then papers with their authors in one line.',
    extensions: ['txt'],
    recognise: recogniseProfilePage,
    load: async () => wholeText(parseProfilePage),
  },
  {
    id: 'page-listing',
    label: 'Saved page: a listing of papers',
    description:
      'Titles and abstracts, each followed by a number of authors or an organisation, and a date.',
    extensions: ['txt'],
    recognise: recogniseListingPage,
    load: async () => wholeText(parseListingPage),
  },
  {
    id: 'page-by-year',
    label: 'Saved page: a person’s abstracts by year',
    description: 'A name, then years with abstracts under them.',
    extensions: ['txt'],
    recognise: recogniseYearPage,
    load: async () => wholeText(parseYearPage),
  },
  bibtex,
  pubmedXml,
  endnoteXml,
  dblpXml,
  arxivAtom,
  aclAnthology,
  mods,
  orcidXml,
  crossrefUnixref,
  ris,
  pubmedNbib,
  wos,
  endnoteEnw,
  ovid,
  refworks,
  cslJson,
  openAlexJson,
  crossrefJson,
  semanticScholarJson,
  dblpJson,
  hfDailyPapers,
  inspireJson,
  europePmcJson,
  halJson,
  orcidJson,
  dataciteJson,
  localCitationNetwork,
  wosTab,
  wosSpreadsheet,
  scopus,
  openAlexCsv,
  zoteroCsv,
  lens,
  dimensions,
  publishOrPerish,
  pubmedCsv,
  embaseCsv,
  authorsAndPapers,
  gexf,
  graphml,
  pajek,
  pajekValues,
  gml,
  vosviewerJson,
  vosviewerMap,
  cyjs,
  cx2,
  edgeList,
];
