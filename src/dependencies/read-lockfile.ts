import type { SourceFile } from "../model/change-set.ts";
import type { InstalledPackage } from "../model/dependency.ts";
import type { Range } from "../model/place.ts";
import type { Skipped } from "../model/skipped.ts";
import { placeMembers } from "./json-places.ts";
import { isExcessive, isInstalled, type LockfileEntry, toEntries, toRecord } from "./lockfile-entries.ts";
import { type Origins, traceOrigins } from "./trace-origins.ts";

/** A package before the advisories are known. */
export type LockedPackage = Omit<InstalledPackage, "vulnerabilities">;

const audited = /(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/;
const others = /(?:^|\/)(?:yarn\.lock|pnpm-lock\.yaml|bun\.lockb?)$/;

/** Whether the path is the lockfile of a package manager, read or not. */
export function isLockfile(path: string): boolean {
  return audited.test(path) || others.test(path);
}

/** The packages that npm's lockfile (version 2 or 3) installs, or why it is left out. Takes any text. */
export function readLockfile({ path, text }: SourceFile): readonly LockedPackage[] | Skipped {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (!audited.test(path)) return { path, reason: "not supported", detail: `${name} is not audited yet` };
  const content = parse(text);
  if (content === undefined) return { path, reason: "syntax error", detail: "it is not JSON" };
  const { lockfileVersion, packages } = toRecord(content);
  if (packages === undefined && lockfileVersion !== 2 && lockfileVersion !== 3) {
    return { path, reason: "not supported", detail: "its lockfileVersion is not 2 or 3" };
  }
  const entries = toEntries(packages);
  if (isExcessive(entries)) return { path, reason: "too large", detail: "it holds more than any project installs" };
  const places = placeMembers(text, "packages");
  const origins = traceOrigins(entries);
  return [...entries.values()].filter(isInstalled).flatMap((entry) => {
    const range = places.get(entry.key);
    return entry.version === undefined || !range
      ? []
      : [toPackage({ ...entry, version: entry.version }, range, origins)];
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function toPackage(entry: LockfileEntry & { version: string }, range: Range, origins: Origins): LockedPackage {
  const origin = origins.get(entry.key);
  const direct = origin?.key === entry.key;
  return {
    name: entry.name,
    version: entry.version,
    development: entry.development,
    direct,
    ...(origin && !direct && { through: origin.name }),
    range,
  };
}
