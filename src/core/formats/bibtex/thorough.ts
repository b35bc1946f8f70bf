/**
 * TeX that our own tables do not know goes to @retorquere/bibtex-parser: one command with its
 * arguments, or one formula, at a time, and each of them once. Whole entries would be converted as
 * well there, but a hundred times as slowly.
 */

/** What becomes of a piece of TeX; undefined when nobody knows. */
export type ConvertTex = (tex: string) => string | undefined;

/** Conversions remembered; then all are forgotten. */
const mostRemembered = 20_000;
const longestPiece = 2_000;

export async function loadConverter(): Promise<ConvertTex> {
  const { parse } = await import('@retorquere/bibtex-parser');
  const known = new Map<string, string | undefined>();

  const convert = (tex: string): string | undefined => {
    let unknown = false;
    try {
      const { entries, errors } = parse(`@misc{x, title = {{}${tex}{}}}`, {
        sentenceCase: false,
        caseProtection: false,
        applyCrossRef: false,
        removeOuterBraces: [],
        unsupported: () => {
          unknown = true;
          return '';
        },
      });
      const title = entries[0]?.fields.title;
      if (unknown || errors.length > 0 || entries.length !== 1 || typeof title !== 'string')
        return undefined;
      // Markup of the library: bold, italics and the like.
      return title.replace(/<\/?[a-z]+(?: [^<>]{0,80})?>/gu, '');
    } catch {
      // A piece of TeX that the library cannot take says nothing of the entry.
      return undefined;
    }
  };

  return (tex) => {
    if (tex.length > longestPiece) return undefined;
    if (!known.has(tex)) {
      if (known.size >= mostRemembered) known.clear();
      known.set(tex, convert(tex));
    }
    return known.get(tex);
  };
}
