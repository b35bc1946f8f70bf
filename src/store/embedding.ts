/** A page that is part of another one: `?embed` in its address. It shows, and neither changes nor keeps. */

/** Whether this page is one. */
export const isEmbedded =
  typeof location !== 'undefined' && new URLSearchParams(location.search).has('embed');

/** The address of the same view by itself. */
export function addressAlone(fragment: string): string {
  const address = new URL(location.href);
  address.searchParams.delete('embed');
  address.hash = fragment;
  return address.href;
}
