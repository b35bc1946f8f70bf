/** The address of the page as it is, on the clipboard. */

/** Says what became of it. Where the clipboard is refused, the address is shown to be copied by hand. */
export async function copyLink(say: (said: string, aloud?: boolean) => void): Promise<void> {
  const { href } = location;
  try {
    await navigator.clipboard.writeText(href);
    say('The link is on the clipboard. It restores view, filter, selection and camera.', true);
  } catch {
    say(`The clipboard cannot be written to. The link is: ${href}`, true);
  }
}
