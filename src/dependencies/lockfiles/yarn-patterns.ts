import type { DirectDependency, GraphRoot } from "../../model/lock-graph.ts";
import type { Manifest } from "../../model/manifest.ts";

/** A name and what is asked of it, as in `@babel/core@^7.0.0`. */
export interface Pattern {
  readonly name: string;
  readonly range: string;
}

/** Takes a key of Yarn's lockfile apart. A name alone asks for nothing. */
export function toPattern(written: string): Pattern {
  const at = written.indexOf("@", 1);
  return at < 0 ? { name: written, range: "" } : { name: written.slice(0, at), range: written.slice(at + 1) };
}

/** The real name that `npm:lodash@3` or `npm:@babel/core@7` asks for; undefined where it names none. */
export function renamedTo(range: string): string | undefined {
  return /^npm:((?:@[^/@\s]+\/)?[^/@\s]+)@./.exec(range)?.[1];
}

/** Which entry of Yarn's lockfile is installed for a pattern. */
export class YarnPatterns {
  readonly #byPattern = new Map<string, string>();
  readonly #byName = new Map<string, string>();

  add(written: string, id: string): void {
    this.#byPattern.set(written, id);
    const { name } = toPattern(written);
    if (!this.#byName.has(name)) this.#byName.set(name, id);
  }

  /**
   * The id of the entry. A range that has none was replaced by a resolution of the project, which holds for the name: then any
   * entry of the name will do.
   */
  find(name: string, range: string): string | undefined {
    return (
      this.#byPattern.get(`${name}@${range}`) ?? this.#byPattern.get(`${name}@npm:${range}`) ?? this.#byName.get(name)
    );
  }

  /** The root of a manifest, which asks with patterns. */
  toRoot(manifest: Manifest): GraphRoot {
    return {
      path: manifest.file.path,
      ...(manifest.name !== undefined && { name: manifest.name }),
      ...(manifest.version !== undefined && { version: manifest.version }),
      dependencies: manifest.dependencies.map(({ place: _, ...each }): DirectDependency => {
        const target = each.group === "peer" ? undefined : this.find(each.name, each.range);
        return target === undefined ? each : { ...each, target };
      }),
    };
  }
}
