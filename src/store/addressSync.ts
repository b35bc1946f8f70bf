/** Keeps the address and the store alike. */

import { type AddressState, choicesOf, formatAddress, parseAddress } from './address.ts';
import { useApp } from './appStore.ts';
import { isEmbedded } from './embedding.ts';
import { unwrittenFilter } from './filterAddress.ts';
import { sameSelection } from './selection.ts';

/**
 * Takes over what the address says and from then on writes every change to it. A change of view,
 * selection or ego network makes an entry in the browser's history, the rest replaces the present one.
 * Returns what the address asked for.
 */
export function startAddressSync(): AddressState {
  const asked = parseAddress(location.hash);
  useApp.setState(asked);
  useApp.subscribe((state, before) => {
    if (state.data.kind !== 'ready') return;
    const address = formatAddress(state);
    if (address === location.hash) return;
    const step =
      before.data === state.data &&
      (state.view !== before.view ||
        state.filter.around?.node !== before.filter.around?.node ||
        !sameSelection(state.selection, before.selection));
    // The way back of a page that this one is part of is not this one's to fill.
    if (step && !isEmbedded) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  });
  window.addEventListener('popstate', () => followAddress());
  return asked;
}

/** After back, forward, or an address typed by hand. */
function followAddress(): void {
  const { data } = useApp.getState();
  if (data.kind !== 'ready') return;
  const choices = choicesOf(parseAddress(location.hash), data.dataset);
  // What an address has no room for is not forgotten.
  const filter = { ...unwrittenFilter(useApp.getState().filter), ...choices.filter };
  useApp.setState({ ...choices, filter });
}
