/** Every error that a person may meet: its code, what happened and what they can do. `{name}` is filled from `facts`. */
const errors = {
  NOT_A_REPOSITORY: {
    message: "{path} is not in a git repository.",
    hint: "Run nodesec in a clone, or scan folders with `nodesec scan <paths>`.",
  },
  GIT_MISSING: { message: "git was not found.", hint: "Install git and make sure that it is on PATH." },
  GIT_FAILED: { message: "git {command} failed: {reason}", hint: "Run the same git command by hand to see why." },
  UNKNOWN_REVISION: {
    message: "The revision {revision} does not exist here.",
    hint: "Fetch it first; in CI, check out with the whole history (fetch-depth: 0).",
  },
  NO_MERGE_BASE: {
    message: "{base} and {head} have no common commit.",
    hint: "In CI, check out with the whole history (fetch-depth: 0), or name the base with --base.",
  },
  ADVISORIES_UNREACHABLE: {
    message: "The advisories of {registry} could not be read: {reason}.",
    hint: "Check that this machine reaches the registry, or name another one with NODESEC_REGISTRY.",
  },
  DATA_FOLDER_NOT_WRITABLE: {
    message: "The data folder {path} cannot be used: {reason}.",
    hint: "Set NODESEC_DATA_DIR to a folder that this user may write, or DATABASE_URL to a PostgreSQL server.",
  },
  DATA_FOLDER_LOCKED: {
    message: "The data folder {path} is in use by another NodeSec.",
    hint: "Stop the other one, give this one its own NODESEC_DATA_DIR, or let both share a PostgreSQL server with DATABASE_URL.",
  },
  DATA_FOLDER_DAMAGED: {
    message: "The database in the data folder {path} does not open: {reason}",
    hint: "Restore the folder from a backup, or move it away: NodeSec starts with an empty queue, and `/nodesec recheck` makes up for lost jobs.",
  },
  DATABASE_FAILED: {
    message: "The PostgreSQL server of DATABASE_URL cannot be used: {reason}",
    hint: "Check DATABASE_URL (postgres://user:password@host:5432/name), that the server runs, and that the user may create a schema.",
  },
} as const satisfies Record<string, { message: string; hint: string }>;

export type ErrorCode = keyof typeof errors;

/** An error for the person who can mend it. Compare `code`, never the message. */
export class NodesecError extends Error {
  override readonly name = "NodesecError";
  readonly code: ErrorCode;
  readonly hint: string;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, facts: Readonly<Record<string, string | number>> = {}, options?: ErrorOptions) {
    super(fill(errors[code].message, facts), options);
    this.code = code;
    this.hint = fill(errors[code].hint, facts);
    this.facts = facts;
  }
}

function fill(template: string, facts: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? `{${name}}`));
}
