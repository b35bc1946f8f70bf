/** What people call the columns of a list of papers, in several languages. */

/** Folded names by field. */
const names: Readonly<Record<string, string>> = {
  title: `title|titles|paper title|article title|document title|work title|title of paper|title of the
    paper|primary title|name of paper|paper name|dc title|titel|titel der publikation|titel des
    artikels|titre|titre de larticle|titulo|titulo del articulo|titulo do artigo|titolo|标题|题名|题目
    |篇名|タイトル|論文名|제목|название|заглавие`,
  // These may hold a title or only a number; the rows tell.
  paper: 'paper|article|publication|document|artikel|aufsatz|publikation|articulo|articolo|artigo',
  publicationTitle: 'publication title',
  subtitle: 'subtitle|sub title|untertitel|sous titre|subtitulo|sottotitolo',
  authors: `authors|author|author s|author list|authors list|list of authors|author names|authors names|
    authors name|author name|names of authors|name of author|all authors|raw name|raw author name|creator|creators|dc creator|written by|autoren|
    autor|autor en|autorinnen|autor innen|autorinnen und autoren|verfasser|verfasserin|verfasser in|auteur|auteurs|
    auteur s|autores|autor es|autora|autori|autore|autore i|作者|著者|저자|авторы|автор`,
  fullNames: 'author full names|author full name|authors full names|full names|full name',
  firstAuthor: 'first author|erstautor|premier auteur|primer autor|primo autore|1st author',
  coauthors: `coauthors|co authors|coauthor|co author|other authors|koautoren|mitautoren|coauteurs|
    co auteurs|coautores|coautori`,
  family: `last name|lastname|family name|surname|author last name|author family name|author surname|
    nachname|familienname|nom de famille|apellidos|apellido|cognome|sobrenome`,
  given: `first name|firstname|given name|given names|forename|author first name|author given name|
    vorname|prenom|nombre|nombres|nome`,
  year: `year|publication year|pub year|pubyear|year of publication|year published|published year|py|yr|
    jahr|erscheinungsjahr|publikationsjahr|veroffentlichungsjahr|annee|annee de publication|ano|
    ano de publicacion|anno|anno di pubblicazione|年份|年|出版年|год`,
  date: `date|publication date|pub date|date published|published date|date of publication|published|
    issued|publish time|datum|erscheinungsdatum|veroffentlichungsdatum|date de publication|
    date de parution|fecha|fecha de publicacion|data|data di pubblicazione|data de publicacao`,
  doi: 'doi|dois|doi url|doi link|paper doi|article doi|digital object identifier',
  venue: `journal|journal title|journal name|source|source title|source name|venue|publication venue|
    publication name|container title|journal book|journal conference|conference|conference name|
    proceedings|booktitle|book title|published in|secondary title|zeitschrift|quelle|konferenz|
    tagungsband|revue|conference ou revue|revista|fuente|rivista|fonte|periodico|期刊|刊名|雑誌名|журнал`,
  abstract: `abstract|abstract note|abstracts|paper abstract|summary|zusammenfassung|kurzfassung|resume|
    resumen|resumo|riassunto|摘要|аннотация`,
  keywords: `keywords|keyword|key words|author keywords|index keywords|tags|schlagworter|schlagworte|
    schlusselworter|stichworter|mots cles|palabras clave|palavras chave|parole chiave|关键词`,
  citations: `citations|citation count|citations count|cited by|cited by count|times cited|cites|
    number of citations|n citations|num citations|zitationen|zitierungen|nombre de citations|citas|
    citazioni|被引`,
  paperId: `paper id|paperid|article id|publication id|pub id|pubid|work id|document id|paper key|
    cord uid|eid|accession number|publikations id`,
  key: 'id|key|citation key|citekey|bibtex key|record id|record number|uid|item id|ref id|nr|number',
  pmid: 'pmid|pubmed id|pubmedid|pubmed',
  pmcid: 'pmcid|pmc id|pmc',
  arxiv: 'arxiv id|arxivid|arxiv|arxiv number|eprint',
  url: 'url|urls|link|links|paper url|article url|weblink|lien|enlace|pdf|pdf url|abs url',
  orcid: 'orcid|orcid id|author orcid|orcids|author orcids|orcid ids',
  affiliations: `affiliation|affiliations|author affiliation|author affiliations|authors affiliations|
    institution|institutions|author institution|institute|university|organisation|organisations|
    organization|organizations|einrichtung|institut|hochschule|universitat|etablissement|universite|
    institucion|universidad|afiliacion|afiliaciones|istituzione|affiliazione`,
  country: 'country|author country|land|pays|pais|paese',
  position: `position|author position|author order|authorship order|author rank|author sequence|
    author index|author number|author no|reihenfolge|rang de lauteur|orden`,
  authorCount: 'author count|authors count|number of authors|num authors|n authors|no of authors',
  comments: 'comments',
  derived: 'title is derived',
  recordKey: 'record key',
};

/** `author 1`, `autor2`: each author in a column of its own. */
const numbered = Array.from({ length: 99 }, (_, i) => i + 1).flatMap((n) =>
  ['author', 'autor', 'auteur', 'autore'].flatMap((word) => [`${word} ${n}`, `${word}${n}`]),
);

export const columnNames: Readonly<Record<string, string>> = Object.fromEntries([
  ...Object.entries(names).flatMap(([field, list]) =>
    list.split('|').map((name) => [name.trim().replace(/\s+/gu, ' '), field] as const),
  ),
  ...numbered.map((name) => [name, 'numbered'] as const),
]);
