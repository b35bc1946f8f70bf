/** The few globals that Node, browsers and workers share and that core may use. */

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}

declare class TextEncoder {
  encode(input?: string): Uint8Array;
  encodeInto(source: string, into: Uint8Array): { read: number; written: number };
}

declare class URL {
  constructor(url: string, base?: string);
  readonly protocol: string;
  readonly href: string;
  readonly hostname: string;
}

interface AbortSignal {
  readonly aborted: boolean;
}
