import { describe, expect, test, vi } from 'vitest';
import type { CommandContext } from '../../src/ui/commands/command.ts';
import { keyedCommands } from '../../src/ui/commands/keyed.ts';
import { keyNames, keysOf } from '../../src/ui/commands/keys.ts';
import { rank } from '../../src/ui/commands/rank.ts';
import { commandGroups, commands } from '../../src/ui/commands/registry.ts';

vi.stubGlobal('navigator', { platform: 'Linux' });

const textOf = (label: string) => ({ label, words: label === 'Export' ? 'save png figure' : '' });

describe('commands', () => {
  test('have ids, keys and headings of their own', () => {
    const ids = commands.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const keys = commands.flatMap((command) => command.keys ?? []).map((key) => key.toLowerCase());
    expect(new Set(keys).size).toBe(keys.length);
    const inPicture = commands.flatMap((command) => command.pictureKeys ?? []);
    expect(new Set([...inPicture, ...keys]).size).toBe(inPicture.length + keys.length);
    expect(new Set(commandGroups.map(({ label }) => label)).size).toBe(commandGroups.length);
  });

  test('with keys are there from the start', () => {
    const keyed = commands.filter((one) => one.keys ?? one.pictureKeys);
    expect(new Set(keyed)).toEqual(new Set(keyedCommands));
  });

  test('are named by what they would do', () => {
    const undo = commands.find(({ id }) => id === 'undo');
    const context = (done: readonly object[]) => ({ state: { done } }) as unknown as CommandContext;
    const label = undo?.label;
    if (typeof label !== 'function') throw new Error('always the same');
    expect(label(context([]))).toBe('Undo');
    expect(label(context([{ label: 'show papers' }]))).toBe('Undo: show papers');
  });

  test('show their keys as keyboards do', () => {
    expect(keyNames('mod+shift+Z')).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(keyNames('+')).toEqual(['+']);
    const keysFor = (id: string) => commands.filter((one) => one.id === id).flatMap(keysOf);
    expect(keysFor('export')).toEqual(['E']);
    expect(keysFor('zoom-in')).toEqual(['+']);
    expect(keysFor('statistics')).toEqual([]);
  });
});

describe('what is typed', () => {
  const list = ['Show Authors', 'Show Authors and papers', 'Export', 'Save project', 'Zoom in'];

  test('leaves what has every word, whole words first', () => {
    expect(rank('authors', list, textOf)).toEqual(['Show Authors', 'Show Authors and papers']);
    expect(rank('show p', ['Show Authors and papers', 'Show Papers'], textOf)[0]).toBe(
      'Show Papers',
    );
    expect(rank('pap auth', list, textOf)).toEqual(['Show Authors and papers']);
    expect(rank('zoom out', list, textOf)).toEqual([]);
    expect(rank('  ', list, textOf)).toEqual(list);
  });

  test('may be another word for it, or letters of it in their order', () => {
    expect(rank('save', list, textOf)).toEqual(['Save project', 'Export']);
    expect(rank('exprt', list, textOf)).toEqual(['Export']);
    expect(rank('ÉXPORT', list, textOf)).toEqual(['Export']);
    expect(rank('xyz', list, textOf)).toEqual([]);
  });
});
