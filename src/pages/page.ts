/** What a fence shows: code that is reported, code that is not, the state before the change, or an illustration. */
export type FenceRole = "bad" | "good" | "base" | "illustration";

/** A fenced block, such as ` ```js bad file=routes.js also=code/debug `. */
export interface Fence {
  readonly kind: "fence";
  readonly language: string;
  readonly role: FenceRole;
  /** Path that the example gives its text; fences that follow each other with one make up one change. */
  readonly file?: string;
  /** Other rules that report this code for good reason. */
  readonly also: readonly string[];
  readonly lines: readonly string[];
}

export interface Prose {
  readonly kind: "prose";
  readonly text: string;
}

export interface Section {
  readonly title: string;
  readonly blocks: readonly (Prose | Fence)[];
}

/** A rule's documentation, as its head comment holds it. */
export interface Page {
  /** What is wrong, in one paragraph. */
  readonly summary: string;
  /** Why it matters. */
  readonly reason: string;
  readonly sections: readonly Section[];
}
