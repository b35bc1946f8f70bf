/** What is kept under which name: pages that are files share one storage, whatever they hold. */

let known: string | undefined;

/** `coterie`, or a name of its own for each dataset that comes in a file with the page. */
export function scope(): string {
  known ??= [
    'coterie',
    document.querySelector<HTMLElement>('script[data-fingerprint]')?.dataset.fingerprint,
  ]
    .filter((part) => part !== undefined)
    .join('-');
  return known;
}
