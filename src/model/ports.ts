import type { Advisory } from "./dependency.ts";
import type { KnownReleases } from "./releases.ts";

/** Known vulnerabilities of the named versions. Rejects where the service cannot be asked. */
export interface Advisories {
  lookup(versions: ReadonlyMap<string, ReadonlySet<string>>, signal?: AbortSignal): Promise<readonly Advisory[]>;
}

/**
 * What the registry tells of the named packages. A package that it cannot tell of is missing, and `problem` then says why in a
 * sentence. Rejects with the reason of `signal` alone.
 */
export interface Releases {
  lookup(names: readonly string[], signal?: AbortSignal): Promise<KnownReleases & { readonly problem?: string }>;
}

/** Structured log: an object of facts and a sentence. Never given a secret. */
export interface Log {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** Told how far a review is: `done` of `total` steps, and what is being done. */
export type Progress = (done: number, total: number, what: string) => void;

/** What a review needs from outside. */
export interface Ports {
  readonly advisories: Advisories;
  /** Without it, nobody is asked when and by whom packages were published. */
  readonly releases?: Releases;
  readonly log: Log;
  /**
   * The key of the hashes that stand for secrets, which only this installation knows. Without one they are made with a key that
   * is no secret.
   */
  readonly secretKey?: string;
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
  /** Names of the providers that are asked whether a secret is in use. The operator's choice, never the repository's. */
  readonly verifiers?: readonly string[];
}
