/** One entry of `packages` in a lockfile of npm; its key is a folder, `""` for the root. */
export interface LockfileEntry {
  readonly key: string;
  readonly name: string;
  readonly version?: string;
  readonly development: boolean;
  /** Where a link leads to. */
  readonly target?: string;
  /** What it needs to run. */
  readonly needs: readonly string[];
  /** What it needs to be worked on: only of weight in a manifest of the project itself. */
  readonly needsToDevelop: readonly string[];
}

/** Whether the entry is an installed package, not the root, a workspace or a link. */
export function isInstalled(entry: LockfileEntry): boolean {
  return entry.target === undefined && /(?:^|\/)node_modules\/[^/]/.test(entry.key);
}

/** Longer keys are no folder that npm wrote. */
const longestKey = 1_000;

/** The entries of parsed JSON, by key. What has not the shape that npm gives it is left out. */
export function toEntries(packages: unknown): ReadonlyMap<string, LockfileEntry> {
  const entries = new Map<string, LockfileEntry>();
  for (const [key, value] of Object.entries(toRecord(packages))) {
    if (key.length > longestKey) continue;
    entries.set(key, toEntry(key, toRecord(value)));
  }
  return entries;
}

function toEntry(key: string, fields: Readonly<Record<string, unknown>>): LockfileEntry {
  const { name, version, resolved } = fields;
  const isLink = fields.link === true && typeof resolved === "string";
  return {
    key,
    // An alias is installed in a folder of another name, which `name` then tells.
    name: typeof name === "string" ? name : key.slice(key.lastIndexOf("node_modules/") + "node_modules/".length),
    ...(typeof version === "string" && { version }),
    ...(isLink && { target: resolved.replace(/^\.\//, "") }),
    development: fields.dev === true,
    needs: ["dependencies", "optionalDependencies", "peerDependencies"].flatMap((field) => namesOf(fields[field])),
    needsToDevelop: namesOf(fields.devDependencies),
  };
}

function namesOf(value: unknown): readonly string[] {
  return Object.keys(toRecord(value));
}

/** The value where it is an object. Its members are only ever listed, so that a name like `__proto__` means nothing. */
export function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
