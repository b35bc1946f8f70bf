/** Why our reading differs from Zotero's or JabRef's, where it does; none of it is a mistake of ours. */

/** By `format/file #item field`. */
export const explained: Readonly<Record<string, string>> = {
  'crossref-unixref/Crossref_Unixref_XML-06.xml #1 authors':
    'The record says “anonymous”; Zotero writes an author “Anonymous Reviewer”, whom nobody named.',
  'crossref-unixref/Crossref_Unixref_XML-07.xml #1 title':
    'The record has no title; Zotero writes “[No title found]” in its place.',
  'datacite-json/Datacite_JSON-11.json #1 year':
    'Issued 2021; Zotero takes the year of the book in which it appeared.',
  'mods/MODS-14.xml #1 authors': 'A conference is no author.',
  'mods/MODS-21.xml #1 authors':
    'The Senate is given the role of author; Zotero makes it the legislative body of a hearing.',
  'mods/MODS-22.xml #1 authors': 'The commission is named once as author; Zotero lists it twice.',
  'openalex-json/OpenAlex_JSON-06.json #4 authors':
    'The name as printed on the paper; Zotero takes the one that OpenAlex shows.',
  'openalex-json/OpenAlex_JSON-06.json #5 authors':
    'The name as printed on the paper; Zotero takes the one that OpenAlex shows.',
  'mods/MODSImporterTestAllFields.xml #1 title':
    'The full title; JabRef takes the abbreviated one.',
  'ovid/OvidImporterTest5.txt #1 authors': 'Degrees are no names; JabRef reads them as authors.',
  'pubmed-nbib/NbibImporterTest.nbib #1 authors':
    'CN is a corporate author, marked as such; JabRef leaves it out.',
  'pubmed-xml/MedlineImporterTestKeywordSingleEntry.xml #1 authors':
    'The paper is about C Everett Koop; JabRef makes him its author.',
  'pubmed-xml/MedlineImporterTestNbib.xml #1 authors':
    'The suffix “Jr” is part of the name; JabRef leaves it out.',
  'ris/RisImporterTest7.ris #1 authors': 'A2 are editors; JabRef counts them as authors.',
};
