import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceFile } from "../model/change-set.ts";
import { decodeText } from "../model/decode-text.ts";

/** A file of a folder that is read when something asks for its text, which in most tasks nothing does. */
export class FileOnDisk implements SourceFile {
  readonly path: string;
  readonly blob: string;
  readonly minified?: true;
  readonly #place: string;
  #text: string | undefined;

  constructor(root: string, path: string, minified = false) {
    this.path = path;
    this.#place = join(root, path);
    this.blob = this.#place;
    if (minified) this.minified = true;
  }

  /** What went away since it was listed, or is no text any more, has none. */
  get text(): string {
    this.#text ??= read(this.#place);
    return this.#text;
  }
}

function read(place: string): string {
  try {
    const decoded = decodeText(readFileSync(place));
    return typeof decoded === "object" ? decoded.text : "";
  } catch (error) {
    if (error instanceof Error && "code" in error) return "";
    throw error;
  }
}
