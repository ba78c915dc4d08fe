/** Half-open span of UTF-16 code units in a text: `text.slice(start, end)`. */
export type Range = readonly [start: number, end: number];

/** Where something stands, as SARIF counts: lines and columns from 1, columns in UTF-16 code units, end column exclusive. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A region of a file; the path is relative to the reviewed root, with `/`. */
export interface Place {
  readonly path: string;
  /** Set where `path` has stars for a secret in it: then GitHub knows no file by it, and nothing can stand beside its lines. */
  readonly isPathHidden?: true;
  readonly region: Region;
  /** The commit that it is in, where it is not in the one under review. */
  readonly commit?: string;
}
