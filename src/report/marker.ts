export interface Marker {
  readonly fingerprint: string;
  readonly state: "open" | "fixed";
}

/** The hidden last line by which a comment is known again. */
export function renderMarker({ fingerprint, state }: Marker): string {
  return `<!-- nodesec fingerprint=${fingerprint.replace(/[^\w-]/g, "")} state=${state} -->`;
}

const lastLine = /(?:^|\n)<!-- nodesec fingerprint=([\w-]+) state=(open|fixed) -->\s*$/;

/** Reads the marker. Only the last line counts: text of the reviewed repository, which stands before it, can forge none. */
export function readMarker(body: string): Marker | undefined {
  const [, fingerprint, state] = lastLine.exec(body) ?? [];
  if (fingerprint === undefined) return undefined;
  return { fingerprint, state: state === "fixed" ? "fixed" : "open" };
}

/** The body without its marker. */
export function withoutMarker(body: string): string {
  return body.replace(lastLine, "");
}
