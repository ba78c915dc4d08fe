import type { Range } from "./place.ts";

/** A text that a file gives to a name. */
export interface NamedLiteral {
  /** As it is written, without the names around it: `apiKey`, `DB_PASSWORD`, `database.password`. */
  readonly name: string;
  readonly value: string;
  /** The value in the file, without quotes. */
  readonly range: Range;
}
