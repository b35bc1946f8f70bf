/** What the words of a personal name can be. */

export type NamePart =
  | 'word'
  | 'initial'
  | 'particle'
  | 'perhaps-particle'
  | 'suffix'
  | 'whole'
  | 'character';

/** Particles that belong to the family name which follows them. */
const particles: ReadonlySet<string> = new Set(
  `abu af al ap av bar ben bin bint da dal de degli dei del della den der des di do dos du el ibn la las le los
  op ten ter tot van vande vanden vander von vom ud ul ur uz y zu zum zur 't`.split(/\s+/u),
);

/** `Md` is short for Muhammad, `MD` a degree. */
const suffixes = /^(?:[Jj]r\.?|[Ss]r\.?|I{2,3}|IV|Ph\.?D\.?|PHD|M\.?D\.?)$/u;
const initials = /^(?:\p{Lu}\p{M}*\.?-?){1,3}$/u;
const singleLetter = /^\p{Lu}\p{M}*$/u;
const eastAsian =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}·・]{2,}$/u;

const eastAsianCharacter = /^[\p{Script=Han}\p{Script=Hangul}]$/u;

/**
 * Classifies one word of a name. A capitalised particle may also be a name of its own (`Di Wu`,
 * `Van Nguyen`), hence `perhaps-particle`. `whole` is an East Asian name written as one word, `character` a
 * family or given name of one character set apart (`张 伟`).
 */
export function namePart(word: string): NamePart {
  if (eastAsian.test(word)) return 'whole';
  if (eastAsianCharacter.test(word)) return 'character';
  if (suffixes.test(word)) return 'suffix';
  if (singleLetter.test(word) || (word.includes('.') && initials.test(word))) return 'initial';
  const lower = word.toLowerCase();
  if (particles.has(lower)) return word === lower ? 'particle' : 'perhaps-particle';
  return 'word';
}

/** Whether a line could be one person's name: a few words, no digits, no sentence. */
export function looksLikeName(line: string): boolean {
  if (line.length > 80 || /[\d@#:;!?•·|/\\<>{}[\]()=+]/u.test(line)) return false;
  const parts = line.trim().split(/\s+/u);
  if (parts.length > 7 || parts[0] === '') return false;
  return parts.every((part) => {
    if (/\.$/u.test(part) && !/^(?:(?:\p{Lu}\p{M}*\.-?)+|jr\.|sr\.|dr\.)$/iu.test(part))
      return false;
    return namePart(part) !== 'word' || !/^\p{Ll}(?!['’])/u.test(part) || parts.length === 1;
  });
}

/** Whether a line could be names printed in one run: no digits, no lower-case words but particles. */
export function looksLikeNames(line: string): boolean {
  const text = line.replace(/\s*\+\s*\d[\d,]*\s*$/u, '').trim();
  if (text === '' || /[\d@#:;!?•|/\\<>{}[\]()=+]/u.test(text)) return false;
  return text.split(/\s+/u).every((part) => {
    if (/[^.]{3,}\.$/u.test(part) && namePart(part) === 'word') return false;
    return namePart(part) !== 'word' || !/^\p{Ll}/u.test(part);
  });
}
