import type { SourceFile } from "../../model/change-set.ts";
import type { DirectDependency, GraphProblem, GraphRoot, LockGraph, PackageSource } from "../../model/lock-graph.ts";
import type { Skipped } from "../../model/skipped.ts";
import { buildGraph } from "./build-graph.ts";
import { type Draft, manifestBeside, mostUses, tooLarge, type Use } from "./draft.ts";
import { isTrueAt, itemsOf, type Located, type LocatedMember, memberOf, membersOf, textAt, textOf } from "./located.ts";
import { quote, repeatedKeys, toSkipped } from "./problems.ts";
import { readJson } from "./read-json.ts";
import { dependenciesIn } from "./read-manifest.ts";
import { sourceOf } from "./source-of.ts";
import { toPattern } from "./yarn-patterns.ts";

/** Reads Bun's lockfile in its text form. A key is a path of names, `express/debug/ms`; the shortest is found from anywhere. */
export function readBun(file: SourceFile): LockGraph | Skipped {
  const read = readJson(file.text, { relaxed: true });
  if (!("root" in read)) return toSkipped(file, read, "a lockfile of Bun");
  const version = memberOf(read.root, "lockfileVersion");
  const workspaces = membersOf(memberOf(read.root, "workspaces"));
  if (!version || !("value" in version) || typeof version.value !== "number" || workspaces.size === 0) {
    return { path: file.path, reason: "not supported", detail: "it has no lockfileVersion or no workspaces" };
  }
  const keys = new BunKeys(membersOf(memberOf(read.root, "packages")));
  const trusted = new Set(itemsOf(memberOf(read.root, "trustedDependencies")).map(textOf));
  const problems: GraphProblem[] = [];
  const drafts: Draft[] = [];
  for (const [id, member] of keys.all) {
    const draft = toDraft(id, member, keys);
    if (typeof draft === "string") problems.push({ message: draft, range: member.key });
    // Bun runs the scripts of no other packages.
    else drafts.push(trusted.has(draft.name) ? { ...draft, hasInstallScript: true } : draft);
  }
  if (keys.isExhausted) return tooLarge(file.path);
  return buildGraph({
    kind: "bun",
    formatVersion: String(version.value),
    file,
    drafts,
    roots: [...workspaces].map(([folder, { node }]) => toRoot(file, folder, node, keys)),
    problems: [...repeatedKeys(read.repeated), ...problems],
  });
}

class BunKeys {
  readonly all: ReadonlyMap<string, LocatedMember>;
  #left = 2 * mostUses;

  constructor(all: ReadonlyMap<string, LocatedMember>) {
    this.all = all;
  }

  get isExhausted(): boolean {
    return this.#left <= 0;
  }

  /** The key of what a package asks for: below its own key, else below the keys above it, at last the name alone. */
  find(from: string, name: string): string | undefined {
    let path = from;
    while (this.#left > 0) {
      this.#left -= 1 + Math.floor(path.length / 50);
      const key = path === "" ? name : `${path}/${name}`;
      if (this.all.has(key)) return key;
      if (path === "") return undefined;
      path = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    }
    return undefined;
  }
}

function toRoot(file: SourceFile, folder: string, node: Located, keys: BunKeys): GraphRoot {
  const name = textAt(node, "name");
  const version = textAt(node, "version");
  return {
    path: manifestBeside(file.path, folder),
    ...(name !== undefined && { name }),
    ...(version !== undefined && { version }),
    dependencies: dependenciesIn(node).map((each): DirectDependency => {
      // What is installed for a workspace alone has its name before it.
      const target = keys.find(folder === "" ? "" : (name ?? ""), each.name);
      return target === undefined ? each : { ...each, target };
    }),
  };
}

/** `["ms@2.1.3", "registry, if another", { "dependencies": {…} }, "sha512-…"]`; what comes from elsewhere has fewer items. */
function toDraft(id: string, { node }: LocatedMember, keys: BunKeys): Draft | string {
  const [first, second, ...more] = itemsOf(node);
  const { name, range: version } = toPattern(textOf(first) ?? "");
  if (!first || version === "") return `${quote(id)} has no version`;
  const alias = lastName(id);
  const source = toSource(version);
  const isFromRegistry = source === "registry";
  const info = [second, ...more].find((item) => item && "members" in item);
  const isBundled = isTrueAt(info, "bundled");
  const checksum = more.findLast((item) => /^sha\d+-/.test(textOf(item) ?? ""));
  const address = isFromRegistry ? second : first;
  const resolved = isFromRegistry ? textOf(second) : version;
  return {
    id,
    name,
    ...(alias !== name && { alias }),
    version: isFromRegistry ? version : "",
    ...(resolved && { resolved }),
    ...(checksum && { integrity: textOf(checksum) ?? "" }),
    source: isBundled ? "bundled" : source,
    bundled: isBundled,
    uses: usesOf(id, info, keys),
    range: first.range,
    places: {
      ...(resolved && address && { resolved: address.range }),
      ...(checksum && { integrity: checksum.range }),
    },
  };
}

function toSource(version: string): PackageSource {
  if (version.startsWith("workspace:")) return "workspace";
  return version.startsWith("root:") ? "link" : sourceOf(version);
}

function lastName(id: string): string {
  const names = id.split("/");
  const scope = names.at(-2);
  return scope?.startsWith("@") ? `${scope}/${names.at(-1)}` : (names.at(-1) ?? id);
}

function usesOf(id: string, info: Located | undefined, keys: BunKeys): readonly Use[] {
  const optionalPeers = new Set(itemsOf(memberOf(info, "optionalPeers")).map(textOf));
  return dependenciesIn(info).flatMap(({ name, group }) => {
    const found = keys.find(id, name);
    if (found === undefined) return [];
    const isOptional = group === "optional" || (group === "peer" && optionalPeers.has(name));
    return [{ id: found, ...(group === "peer" && { peer: true }), ...(isOptional && { optional: true }) }];
  });
}
