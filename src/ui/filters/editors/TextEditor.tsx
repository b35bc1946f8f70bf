/** Words that a name, a title or an abstract must have. */

import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useApp } from '../../../store/appStore.ts';

/** Milliseconds a text must rest before the picture follows it. */
const textRest = 300;

export function TextEditor() {
  const text = useApp(({ filter }) => filter.text);
  const setFilter = useApp((state) => state.setFilter);
  const [typed, setTyped] = useState<string | null>(null);
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(soon.current), []);
  return (
    <TextInput
      size="xs"
      label="Words"
      description="all of them, in one name, title or abstract"
      maxLength={200}
      value={typed ?? text ?? ''}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        clearTimeout(soon.current);
        soon.current = setTimeout(() => {
          setTyped(null);
          setFilter({ text: value.trim() });
        }, textRest);
      }}
    />
  );
}
