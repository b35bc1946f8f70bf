/** The whole page, dialogs and all, on all of the screen. */

/** Refused where the page stands in a frame that may not, which changes nothing. */
export function toggleFullScreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  done.catch(() => undefined);
}
