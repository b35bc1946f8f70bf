/** When something was, for people: in English, like the rest of the page. */

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** `today at 14:05`, `on 3 May 2026 at 14:05`; `at` is in milliseconds since 1970. */
export function momentOf(at: number): string {
  const when = new Date(at);
  const today = day.format(new Date()) === day.format(when);
  return `${today ? 'today' : `on ${day.format(when)}`} at ${time.format(when)}`;
}

/** `340 kB`, `24 MB`; at least 1 kB. */
export function sizeOf(bytes: number): string {
  if (bytes < 999_500) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${bytes < 9_950_000 ? (bytes / 1_000_000).toFixed(1) : Math.round(bytes / 1_000_000)} MB`;
}
