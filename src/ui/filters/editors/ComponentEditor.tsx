/** Which component: the largest, or that of what is selected. */

import type { NodeId } from '../../../core/model/ids.ts';
import { useApp } from '../../../store/appStore.ts';
import { indexOf } from '../../../store/derived.ts';
import classes from '../FilterPanel.module.css';
import { selectedNode } from './AroundEditor.tsx';
import type { EditorProps } from './registry.ts';

export function ComponentEditor({ dataset }: EditorProps) {
  const value = useApp(({ filter }) => filter.component);
  const selected = useApp(selectedNode);
  const setFilter = useApp((state) => state.setFilter);
  const index = indexOf(dataset);
  const nameOf = (id: NodeId) =>
    index.authors.get(id as never)?.name ?? index.papers.get(id as never)?.label ?? id;
  const nodes = [...new Set([value === 'largest' ? undefined : value, selected ?? undefined])];
  const choices: readonly (readonly [value: 'largest' | NodeId, label: string])[] = [
    ['largest', 'The largest'],
    ...nodes.flatMap((id) => (id ? [[id, `That of ${nameOf(id)}`] as const] : [])),
  ];
  return (
    <>
      {choices.map(([choice, label]) => (
        <label key={choice} className={classes.choice}>
          <input
            type="radio"
            name="component"
            checked={value === choice}
            onChange={() => setFilter({ component: choice })}
          />
          {label}
        </label>
      ))}
      {choices.length === 1 && (
        <p className={classes.note}>Select an author or a paper to choose its component.</p>
      )}
    </>
  );
}
