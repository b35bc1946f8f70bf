/** Web addresses named in running text. */

/** What can follow an address in prose or TeX without being part of it. */
const trailing = /[.,;:!?'"”’*_]+$/u;

/** Drops a closing bracket that the address itself did not open. */
function balanced(address: string): string {
  let depth = 0;
  for (let i = 0; i < address.length; i++) {
    if (address[i] === '(') depth++;
    else if (address[i] === ')' && --depth < 0) return address.slice(0, i);
  }
  return address;
}

/**
 * The http and https addresses in a text, in order, each once. An address ends before a space,
 * quote, angle or curly bracket (`…/Alignment{Github}`), square bracket, an unmatched `)` and
 * punctuation that ends a sentence. What `URL` does not accept is left out.
 */
export function findLinks(text: string): string[] {
  const found = new Set<string>();
  // Scripts without spaces run on after an address, so only ASCII belongs to it.
  for (const [match] of text.matchAll(/https?:\/\/(?:(?![,;]https?:\/\/)[\x21-\x7e])+/giu)) {
    const cut = match.replace(/\\([_%&#~])/gu, '$1').replace(/["<>{}[\]\\^`|$].*$/u, '');
    const address = balanced(cut).replace(trailing, '');
    if (isWebAddress(address)) found.add(address);
  }
  return [...found];
}

/** Whether a string is an http(s) address with a host: the only kind ever made into a link. */
export function isWebAddress(address: string): boolean {
  try {
    const url = new URL(address);
    return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname.includes('.');
  } catch {
    return false;
  }
}
