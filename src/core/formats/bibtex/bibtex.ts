/**
 * BibTeX and BibLaTeX. The text is cut into entries as it comes (sliceEntries), their fields are
 * read (readFields), what they take over from others is filled in (inherit), and the result made a
 * record (toRecord).
 */

import { excerpt } from '../../model/issue.ts';
import type { InputFormat, OpenReader } from '../format.ts';
import { createInheritance } from './inherit.ts';
import { createLatexReader } from './latex.ts';
import { type RawEntry, readFields } from './readFields.ts';
import { type SlicedEntry, sliceEntries } from './sliceEntries.ts';
import { createStrings } from './strings.ts';
import { type ConvertTex, loadConverter } from './thorough.ts';
import { isFieldRead, toRecord } from './toRecord.ts';

const types =
  /^(?:article|book|booklet|conference|inbook|incollection|inproceedings|manual|mastersthesis|misc|phdthesis|proceedings|techreport|unpublished|collection|online|report|thesis|patent|dataset|software|mvbook|mvcollection|mvproceedings|periodical|electronic|string|preamble|xdata|set)$/iu;
const entryStart =
  /(?:^|\n)[ \t]*@[ \t]*([A-Za-z]+)\s*[{(]\s*([^\s,={}()"]{0,200})\s*(,[^=\n]{0,2}\s*[A-Za-z][\w-]*\s*=|=|,?\s*\})?/gu;

/** `@CONTROL{…}` and the like are settings of a style, not publications. */
const settings = new Set(['control', 'ieeetranbstctl', 'bstctl', 'achemso-control', 'options']);
/** Keys watched for being used twice; beyond that nobody watches. */
const mostKeys = 200_000;

function recognise(beginning: string): number {
  if (/^[<{[]/u.test(beginning)) return 0;
  let best = 0;
  entryStart.lastIndex = 0;
  for (let tries = 0; tries < 50; tries++) {
    const match = entryStart.exec(beginning);
    if (!match) break;
    const known = types.test(match[1] ?? '');
    if (known && match[3] !== undefined) return match.index < 2000 ? 1 : 0.9;
    if (known || (match[3] !== undefined && match[2] !== '')) best = Math.max(best, 0.7);
  }
  if (best === 0 && /^(?:%[^\n]*\n\s*)*@comment\s*\{\s*jabref-/iu.test(beginning)) return 0.8;
  if (best === 0 && /^% Encoding: /u.test(beginning)) return 0.4;
  return best;
}

/** Reads with a given converter for the TeX that our own tables do not know. */
export const bibtexReader =
  (thorough: ConvertTex): OpenReader =>
  (sink) => {
    const strings = createStrings();
    const latex = createLatexReader(thorough);
    const keys = new Map<string, number>();

    const inheritance = createInheritance((entry, unresolved) => {
      if (unresolved.length > 0) {
        sink.issue({
          severity: 'warning',
          code: 'unresolved-reference',
          message: `The entry refers to “${unresolved.join('”, “')}”, which is not in the file. Nothing was taken over from there.`,
          line: entry.line,
          excerpt: entry.key ?? '',
        });
      }
      if (entry.type !== 'xdata') sink.record(toRecord(entry, latex, sink.issue));
    });

    const define = (sliced: SlicedEntry) => {
      const { fields } = readFields(
        { ...sliced, body: `,${sliced.body}` },
        () => true,
        strings,
        sink.issue,
      );
      for (const [name, { raw, line }] of fields) {
        if (strings.define(name, raw)) continue;
        sink.issue({
          severity: 'error',
          code: 'too-many-strings',
          message: 'There are too many @string definitions to be kept. This one was left out.',
          line,
        });
      }
    };

    const watchKey = ({ key, line }: RawEntry) => {
      if (key === undefined) return;
      const first = keys.get(key);
      if (first !== undefined) {
        sink.issue({
          severity: 'warning',
          code: 'duplicate-key',
          message: `The key “${key}” is used already on line ${first}. Both entries were kept.`,
          line,
        });
      } else if (keys.size < mostKeys) keys.set(key, line);
    };

    const { write, end } = sliceEntries((sliced) => {
      if (sliced.type === 'preamble' || settings.has(sliced.type)) return;
      const found =
        complaints[sliced.closedBy] ?? (sliced.strayBrace ? complaints.stray : undefined);
      if (found) {
        sink.issue({
          ...found,
          line: sliced.line,
          excerpt: excerpt(`@${sliced.type}{${sliced.body.slice(0, 160)}`),
        });
      }
      if (sliced.type === 'string') {
        define(sliced);
        return;
      }
      const entry = readFields(sliced, isFieldRead, strings, sink.issue);
      watchKey(entry);
      inheritance.add(entry);
    });
    return {
      write,
      end: () => {
        end();
        inheritance.end();
      },
    };
  };

const complaints: Readonly<
  Record<string, { severity: 'error' | 'warning'; code: string; message: string } | undefined>
> = {
  next: {
    severity: 'error',
    code: 'unclosed-entry',
    message:
      'The entry is not closed before the next one begins. It was ended there; what could be read of it was kept.',
  },
  file: {
    severity: 'error',
    code: 'unclosed-entry',
    message: 'The file ends before the entry is closed. What could be read of it was kept.',
  },
  length: {
    severity: 'error',
    code: 'entry-too-long',
    message: 'The entry is too long. Its beginning was read; the rest was left out.',
  },
  stray: {
    severity: 'warning',
    code: 'unbalanced-braces',
    message: 'A brace closes the entry before its last fields. They were read all the same.',
  },
};

export const bibtex: InputFormat = {
  id: 'bibtex',
  label: 'BibTeX and BibLaTeX',
  description: 'Entries such as @article{key, author = {…}, title = {…}}.',
  extensions: ['bib', 'bibtex', 'biblatex'],
  recognise,
  load: async () => bibtexReader(await loadConverter()),
};
