/** Folding: what remains of a text when case, accents and punctuation are set aside. */

/** Letters that Unicode does not decompose into a base letter and a mark. */
const undecomposed: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ə: 'e',
};

/**
 * Marks that writers leave out freely: Latin, Greek and Cyrillic accents, Hebrew points, Arabic
 * vowel signs and the stretching tatweel. Others (Japanese dakuten, Indic vowels) make another
 * letter and stay.
 */
const droppableMarks = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670\u0640]/gu;

const isAscii = /^[\0-\x7f]*$/;

/**
 * Lower case, without accents, every run of anything but letters and digits one space. Equal
 * results mean "the same but for spelling habits". Linear in the length.
 */
export function foldText(text: string): string {
  // Most texts are ASCII, of which most steps below leave every letter as it is.
  if (isAscii.test(text)) {
    return text
      .toLowerCase()
      .replace(/['`]/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  }
  return text
    .normalize('NFKD')
    .replace(droppableMarks, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœøłđðþħıŋŧə]/gu, (letter) => undecomposed[letter] ?? letter)
    .replace(/[’'`´]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** A folded text as part of an id: words joined by hyphens, at most `length` characters. */
export function slug(text: string, length = 60): string {
  const words = foldText(text).split(' ');
  let result = '';
  for (const word of words) {
    const longer = result === '' ? word : `${result}-${word}`;
    if (longer.length > length && result !== '') break;
    result = longer;
  }
  return [...result].slice(0, length).join('');
}
