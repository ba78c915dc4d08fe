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

/** The entries of parsed JSON, by key. A field that has not the shape that npm gives it is taken for absent. */
export function toEntries(packages: unknown): ReadonlyMap<string, LockfileEntry> {
  return new Map(Object.entries(toRecord(packages)).map(([key, value]) => [key, toEntry(key, toRecord(value))]));
}

const mostEntries = 50_000;
const longestKey = 1_000;
/** Folders that are looked into for what the packages need; a project with thousands of packages has some ten thousand. */
const mostFolders = 2_000_000;

/** Whether no project is that large: somebody wrote it to keep its reader busy. */
export function isExcessive(entries: ReadonlyMap<string, LockfileEntry>): boolean {
  if (entries.size > mostEntries) return true;
  let folders = 0;
  for (const { key, needs, needsToDevelop } of entries.values()) {
    folders += (needs.length + needsToDevelop.length) * key.split("/").length;
    if (key.length > longestKey || folders > mostFolders) return true;
  }
  return false;
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
