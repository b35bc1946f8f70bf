/** The palette, whose code comes when it is first asked for: what is typed meanwhile is kept for it. */

import { type ComponentProps, lazy, Suspense, useEffect, useRef } from 'react';

const Palette = lazy(async () => ({ default: (await import('./Palette.tsx')).Palette }));

/** The text after a key, as a field of text would have it. */
function typedAfter(text: string, { key, ctrlKey, metaKey, altKey }: KeyboardEvent): string {
  if (ctrlKey || metaKey || altKey) return text;
  if (key === 'Backspace') return [...text].slice(0, -1).join('');
  return [...key].length === 1 ? text + key : text;
}

/** The same as the palette; keys are heard from the moment it is asked for. */
export function PaletteAwaited(props: Omit<ComponentProps<typeof Palette>, 'takeTyped'>) {
  const typed = useRef('');
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      const { target } = event;
      if (target instanceof Element && target.closest('[role="dialog"]')) return;
      const after = typedAfter(typed.current, event);
      if (after === typed.current) return;
      typed.current = after;
      event.preventDefault();
    };
    document.addEventListener('keydown', heard, true);
    return () => document.removeEventListener('keydown', heard, true);
  }, []);
  const takeTyped = () => {
    const text = typed.current;
    typed.current = '';
    return text;
  };
  return (
    <Suspense fallback={null}>
      <Palette {...props} takeTyped={takeTyped} />
    </Suspense>
  );
}
