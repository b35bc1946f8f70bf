/** What goes into the pipeline: files, and what a front end gives besides. */

import type { Pieces } from '../formats/decode.ts';
import type { CorrectionOutcome } from '../model/correction.ts';
import type { Progress } from '../model/progress.ts';
import type { CoarsePositions } from './coarsePositions.ts';
import type { CorrectionsInput } from './correctionsInput.ts';
import type { FormerPositions } from './formerPositions.ts';

/** A file as it comes in; the name is relative to the folder the user named. */
export interface InputFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** The contents from the beginning, in pieces; may be called again. Rejects when unreadable. */
  readonly open: () => Pieces<Uint8Array>;
}

/** A file that is in memory. */
export const fileOfBytes = (name: string, bytes: Uint8Array): InputFile => ({
  name,
  size: bytes.length,
  open: () => [bytes],
});

/** What a front end gives the pipeline besides data. */
export interface PipelineContext {
  readonly onProgress?: (progress: Progress) => void;
  /** Checked between steps; aborting rejects with CancelledError. */
  readonly signal?: AbortSignal;
  /** Awaited between steps, so that a front end can hear a cancel that arrives meanwhile. */
  readonly pause?: () => Promise<void>;
  /** Where the nodes were before: those who stay are moved as little as can be. */
  readonly former?: FormerPositions | undefined;
  /** What people said about who is who, applied in this order to what the documents say. */
  readonly corrections?: readonly CorrectionsInput[] | undefined;
  /** Hears what became of the corrections. */
  readonly onCorrected?: ((outcomes: readonly CorrectionOutcome[]) => void) | undefined;
  /** Hears where the authors will be while they are laid out, from rough to fine. */
  readonly onPositions?: (positions: CoarsePositions) => void;
}
