import type { Located } from "./located.ts";
import { textAt } from "./located.ts";

/** The name and version in a key of pnpm's `packages`. What comes from no registry has its address for a version. */
export interface PnpmKey {
  readonly name: string;
  readonly version: string;
}

/**
 * Takes a key apart: `/lodash/4.17.21_peer@1` of version 5, `/lodash@4.17.21(peer@1)` of version 6, `lodash@4.17.21` of
 * version 9, `file:vendor/lib` and `github.com/acme/lib/4f2c`, whose entries tell their names. Undefined where nothing does.
 */
export function toPnpmKey(key: string, entry: Located | undefined): PnpmKey | undefined {
  const name = textAt(entry, "name");
  const version = textAt(entry, "version");
  if (name !== undefined) return { name, version: version ?? (key.startsWith("/") ? (split(key)?.version ?? "") : "") };
  const parts = key.startsWith("file:") ? undefined : split(key);
  return parts && { name: parts.name, version: version ?? parts.version };
}

function split(key: string): PnpmKey | undefined {
  const bare = withoutPeers(key).replace(/^\//, "");
  const at = bare.indexOf("@", 1);
  const slash = bare.indexOf("/", bare.startsWith("@") ? bare.indexOf("/") + 1 : 0);
  // A version comes after an `@`, except in version 5, whose `_peer@1` comes after the version.
  if (at > 0 && (slash < 0 || at < slash)) return { name: bare.slice(0, at), version: bare.slice(at + 1) };
  return slash > 0 ? { name: bare.slice(0, slash), version: bare.slice(slash + 1).split("_")[0] ?? "" } : undefined;
}

/** A key without the peers that the package was installed with: what version 9 keeps its facts under. */
export function withoutPeers(key: string): string {
  const at = key.indexOf("(");
  return at < 0 ? key : key.slice(0, at);
}

/** The key that a dependency's value means: in short a version, in full a key. */
export function findPnpmKey(keys: { has(key: string): boolean }, name: string, value: string): string | undefined {
  const spellings = [`${name}@${value}`, `/${name}@${value}`, `/${name}/${value}`, value, `/${value}`];
  return spellings.find((key) => keys.has(key));
}
