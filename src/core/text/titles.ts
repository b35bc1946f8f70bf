/** Titles that come in two parts. */

/** `Title: Subtitle`; no colon where the title ends with a mark of its own. */
export function withSubtitle(title?: string, subtitle?: string): string | undefined {
  if (!title || !subtitle || title.includes(subtitle)) return title || subtitle || undefined;
  return `${title}${/[:?!.–—]$/u.test(title) ? '' : ':'} ${subtitle}`;
}
