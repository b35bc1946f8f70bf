import { describe, expect, it } from 'vitest';
import { addFiles, pastedName } from '../../src/store/addFiles.ts';

const named = (name: string) => ({ name, file: new File(['x'], name) });
const names = (files: readonly { name: string }[]) => files.map(({ name }) => name);

describe('files that are added to others', () => {
  it('follow them, and a name that occurs twice is left to the pipeline', () => {
    const all = addFiles([named('a.bib')], [named('b.ris'), named('a.bib')]);
    expect(names(all)).toEqual(['a.bib', 'b.ris', 'a.bib']);
  });

  it('are numbered when they were pasted', () => {
    const one = addFiles([], [named(pastedName)]);
    const two = addFiles(one, [named(pastedName)]);
    const three = addFiles(two, [named(pastedName), named('pasted-9.txt')]);
    expect(names(three)).toEqual(['pasted.txt', 'pasted-2.txt', 'pasted-3.txt', 'pasted-9.txt']);
  });

  it('keep their handles', () => {
    const file = named(pastedName);
    expect(addFiles([named(pastedName)], [file])[1]?.file).toBe(file.file);
  });
});
