/** What a reader hands over, gathered into a document. */

import type { GivenEdge, GivenNode, NetworkFacts } from '../model/givenNetwork.ts';
import type { Issue } from '../model/issue.ts';
import type { PaperRecord, ParsedDocument, ProfileRecord } from '../model/record.ts';
import { dropDirectionControls } from './dropDirectionControls.ts';
import type { InputFormat, RecordSink } from './format.ts';
import { sharedTexts } from './sharedTexts.ts';

/** Issues of one kind that a file may bring before the rest is only counted. */
const mostOfAKind = 200;

export interface Collected {
  readonly sink: RecordSink;
  /** Records so far; of a network its nodes, or its edges where it names no nodes. */
  readonly count: () => number;
  readonly document: () => ParsedDocument;
}

/**
 * A sink that keeps everything; `keepRecords: false` counts the records and lets them go. Of many
 * issues of one kind the first are kept and the rest counted in one more (`further-issues`).
 */
export function collect(file: string, format: string, keepRecords = true): Collected {
  const records: PaperRecord[] = [];
  const profiles: ProfileRecord[] = [];
  const nodes: GivenNode[] = [];
  const edges: GivenEdge[] = [];
  let facts: NetworkFacts | undefined;
  const issues: Issue[] = [];
  const times = new Map<string, { count: number; severity: Issue['severity'] }>();
  const share = sharedTexts();
  let saved: ParsedDocument['saved'];
  let count = 0;
  let edgeCount = 0;
  return {
    sink: {
      file,
      record: (record) => {
        count++;
        if (!keepRecords) return;
        dropDirectionControls(record);
        share(record);
        records.push(record);
      },
      node: (node) => {
        count++;
        if (!keepRecords) return;
        dropDirectionControls(node);
        nodes.push(node);
      },
      edge: (edge) => {
        edgeCount++;
        if (!keepRecords) return;
        dropDirectionControls(edge);
        edges.push(edge);
      },
      network: (more) => {
        facts = { ...facts, ...more };
      },
      profile: (profile) => {
        dropDirectionControls(profile);
        profiles.push(profile);
      },
      saved: (date) => {
        saved = date;
      },
      issue: (issue) => {
        const kind = times.get(issue.code) ?? { count: 0, severity: issue.severity };
        kind.count++;
        times.set(issue.code, kind);
        if (kind.count <= mostOfAKind) issues.push({ ...issue, file });
      },
    },
    count: () => count || edgeCount,
    document: () => {
      const further = [...times]
        .filter(([, kind]) => kind.count > mostOfAKind)
        .map(
          ([code, kind]): Issue => ({
            severity: kind.severity,
            code: 'further-issues',
            message: `There are ${kind.count - mostOfAKind} more problems of the kind “${code}”; they are not listed one by one.`,
            file,
          }),
        );
      return {
        file,
        format,
        records,
        profiles,
        ...(saved ? { saved } : {}),
        ...(facts ? { network: { ...facts, nodes, edges } } : {}),
        issues: [...issues, ...further],
      };
    },
  };
}

/** Reads a text that is in memory, for tests and small inputs. */
export async function parseText(
  format: InputFormat,
  text: string,
  file: string,
  pieceLength = Number.POSITIVE_INFINITY,
): Promise<ParsedDocument> {
  const { sink, document } = collect(file, format.id);
  const reader = (await format.load())(sink);
  const step = Math.max(1, Math.min(pieceLength, text.length || 1));
  for (let start = 0; start < text.length; start += step)
    reader.write(text.slice(start, start + step));
  reader.end();
  return document();
}
