/** The fonts of a page, for where its style sheets do not reach. */

export interface FontSource {
  readonly family: string;
  /** As in a style sheet, with whole addresses. */
  readonly source: string;
  readonly descriptors: {
    readonly weight: string;
    readonly style: string;
    readonly unicodeRange: string;
  };
}

/** Every `@font-face` of the page's own style sheets. */
export const fontSourcesOf = (page: Document): readonly FontSource[] =>
  [...page.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSFontFaceRule ? sourceOf(rule, sheet.href ?? page.baseURI) : [],
    ),
  );

function sourceOf({ style }: CSSFontFaceRule, base: string): FontSource {
  const value = (name: string, usual: string) => style.getPropertyValue(name) || usual;
  return {
    family: value('font-family', '').replaceAll(/^["']|["']$/gu, ''),
    source: value('src', '').replaceAll(
      /url\((?:"([^"]*)"|'([^']*)'|([^)]*))\)/gu,
      (_, ...parts: string[]) => {
        const address = parts.slice(0, 3).find((part) => part !== undefined) ?? '';
        return `url("${new URL(address, base).href}")`;
      },
    ),
    descriptors: {
      weight: value('font-weight', '400'),
      style: value('font-style', 'normal'),
      unicodeRange: value('unicode-range', 'U+0-10FFFF'),
    },
  };
}
