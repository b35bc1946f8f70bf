/** The first element of an XML text, for recognising what the text is. */

/** The tag of the first element after declarations and comments, without `<`; empty without one. */
export function rootTag(beginning: string): string {
  let at = 0;
  for (;;) {
    at = beginning.indexOf('<', at);
    if (at < 0) return '';
    if (beginning.startsWith('<!--', at)) at = after(beginning, '-->', at);
    else if (beginning.startsWith('<?', at)) at = after(beginning, '?>', at);
    else if (beginning.startsWith('<!', at)) at = afterDoctype(beginning, at);
    else return beginning.slice(at + 1, after(beginning, '>', at) - 1);
  }
}

/** The local name of the first element; empty where the text does not begin as XML. */
export function rootName(beginning: string): string {
  if (!beginning.startsWith('<')) return '';
  return /^(?:[\w.-]{1,60}:)?([\w.-]{1,60})/u.exec(rootTag(beginning))?.[1] ?? '';
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

function afterDoctype(text: string, from: number): number {
  const end = after(text, '>', from);
  const subset = text.slice(from, end).indexOf('[');
  return subset < 0 ? end : after(text, '>', after(text, ']', from + subset));
}
