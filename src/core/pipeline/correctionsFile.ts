/** The corrections file (CORRECTIONS.md), written and read. */

import * as v from 'valibot';
import type { Correction } from '../model/correction.ts';
import { excerpt, type Issue } from '../model/issue.ts';
import { UserError } from '../model/progress.ts';
import { correctionSchema } from './correctionSchema.ts';
import type { CorrectionsInput } from './correctionsInput.ts';
import { itemLines, lineAt } from './jsonLines.ts';
import { isThesaurus, readThesaurus } from './thesaurus.ts';

const format = 'coterie-corrections';
const version = 1;

/** One mention a line, for people and for tools that compare lines. Equal lists give equal texts. */
export function writeCorrections(corrections: readonly Correction[]): string {
  const items = corrections.map((correction) => {
    const [people, rest] =
      correction.kind === 'name'
        ? [[correction.person], { kind: correction.kind, name: correction.name }]
        : [correction.people, { kind: correction.kind }];
    const written = people.map(({ name, mentions }) => {
      const lines = mentions.map((mention) => `        ${JSON.stringify(ordered(mention))}`);
      return `{"name":${JSON.stringify(name)},"mentions":[\n${lines.join(',\n')}\n      ]}`;
    });
    const head = JSON.stringify(rest).slice(0, -1);
    return correction.kind === 'name'
      ? `    ${head},"person":\n      ${written.join('')}}`
      : `    ${head},"people":[\n      ${written.join(',\n      ')}\n    ]}`;
  });
  const list = items.length === 0 ? '' : `\n${items.join(',\n')}\n  `;
  return `{\n  "format":"${format}",\n  "version":${version},\n  "corrections":[${list}]\n}\n`;
}

type Mention = Extract<Correction, { kind: 'name' }>['person']['mentions'][number];

/** With its properties in one order, whoever made it. */
const ordered = ({ name, position, id, record, title, year }: Mention): Mention => ({
  name,
  ...(position === undefined ? {} : { position }),
  ...(id === undefined ? {} : { id }),
  ...(record === undefined ? {} : { record }),
  ...(title === undefined ? {} : { title }),
  ...(year === undefined ? {} : { year }),
});

export interface ReadCorrections {
  readonly corrections: readonly Correction[];
  /** An error for each correction that cannot be read, with its line; the others are there. */
  readonly issues: readonly Issue[];
}

/**
 * Throws a UserError where nothing can be read: `not-corrections` (another kind of file),
 * `newer-corrections` (written by a later Coterie), `broken-corrections` (damaged; names the line).
 */
export function parseCorrections(text: string): ReadCorrections {
  const raw = parsed(text);
  if (typeof raw !== 'object' || raw === null || !('format' in raw) || raw.format !== format) {
    throw new UserError(
      'not-corrections',
      'This is not a file of corrections. Save one from the page, or give a VOSviewer thesaurus, which begins with `label` and `replace by`.',
    );
  }
  const given = 'version' in raw ? raw.version : undefined;
  if (given !== version) {
    const newer = typeof given === 'number' && given > version;
    throw new UserError(
      newer ? 'newer-corrections' : 'broken-corrections',
      newer
        ? `The corrections are of version ${given}, and this Coterie reads version ${version}. Update Coterie.`
        : `The corrections have no version that is known (${excerpt(String(JSON.stringify(given)), 20)}).`,
    );
  }
  const list: unknown = 'corrections' in raw ? raw.corrections : undefined;
  if (!Array.isArray(list)) {
    throw new UserError('broken-corrections', 'The corrections file has no list `corrections`.');
  }
  const corrections: Correction[] = [];
  const issues: Issue[] = [];
  let lines: readonly number[] | undefined;
  for (const [i, item] of list.entries()) {
    const checked = v.safeParse(correctionSchema, item, { abortEarly: true });
    if (checked.success) {
      corrections.push(checked.output as Correction);
      continue;
    }
    lines ??= itemLines(text, 'corrections');
    const [issue] = checked.issues;
    const line = lines[i];
    issues.push({
      severity: 'error',
      code: 'broken-correction',
      message: `Correction ${i + 1}${line === undefined ? '' : ` (line ${line} of the corrections)`} cannot be read: ${v.getDotPath(issue) ?? 'it'}: ${issue.message}. It was left out.`,
    });
  }
  return { corrections, issues };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    if (!text.includes(`"${format}"`)) {
      throw new UserError(
        'not-corrections',
        'This is neither a file of corrections nor a VOSviewer thesaurus, which begins with `label` and `replace by`.',
      );
    }
    const at = /position (\d+)/u.exec(detail)?.[1];
    const line = at === undefined ? '' : ` in line ${lineAt(text, Number(at))}`;
    throw new UserError('broken-corrections', `The corrections are damaged${line}: ${detail}.`);
  }
}

/** A file of either kind, told by its content. Throws as `parseCorrections` does. */
export function readCorrectionsInput(text: string): {
  readonly input: CorrectionsInput;
  readonly issues: readonly Issue[];
} {
  if (isThesaurus(text)) {
    return { input: { kind: 'thesaurus', lines: readThesaurus(text) }, issues: [] };
  }
  const { corrections, issues } = parseCorrections(text);
  return { input: { kind: 'corrections', corrections }, issues };
}

/** Whether a text begins as a file of corrections or a thesaurus does. */
export const isCorrectionsInput = (beginning: string): boolean =>
  isThesaurus(beginning) || /^\ufeff?\s*\{\s*"format"\s*:\s*"coterie-corrections"/u.test(beginning);
