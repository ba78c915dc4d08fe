import type { SourceFile } from "../model/change-set.ts";
import { loadCatalog } from "./catalog.ts";
import { type Flow, type Flows, findFlows } from "./flow/find-flows.ts";
import { createModule, type Module, type ModuleHost } from "./module.ts";
import { isParseFailure, isScript, type ParseFailure, parseModule, type TSESTree } from "./parse/parse-module.ts";
import { exportedBy } from "./resolve/exports.ts";
import { resolveModulePath } from "./resolve/module-path.ts";

export type { Flow, Flows, ParseFailure };

const catalog = await loadCatalog();

/** Parses a file, or remembers what it parsed to. */
export type Parse = (file: SourceFile) => TSESTree.Program | ParseFailure;

/** A {@link Parse} for several sides; `maxDepth` bounds the nesting of a syntax tree. */
export function rememberParsed(maxDepth: number): Parse {
  const known = new Map<string, TSESTree.Program | ParseFailure>();
  return ({ path, text, blob }) => {
    const key = `${blob} ${path}`;
    const parsed = known.get(key) ?? parseModule(path, text, maxDepth);
    known.set(key, parsed);
    return parsed;
  };
}

/** The files of one side, parsed when they are asked for, so that a name can be followed into another file. */
export interface Project {
  /** The module at the path, or why it cannot be looked at; `undefined` where the path names no script at hand. */
  moduleAt(path: string): Module | ParseFailure | undefined;
  /** What data reaches which sinks in the module. */
  flowsOf(module: Module): Flows;
}

/** How far a name is followed through files that import each other. */
const furthest = 6;

/** Joins the files of a side. */
export function openProject(files: Iterable<SourceFile>, parse: Parse): Project {
  const sources = new Map([...files].filter(({ path }) => isScript(path)).map((file) => [file.path, file]));
  const modules = new Map<string, Module | ParseFailure>();
  let hops = 0;

  function moduleAt(path: string): Module | ParseFailure | undefined {
    const known = modules.get(path);
    const source = sources.get(path);
    if (known || !source) return known;
    const parsed = parse(source);
    const opened = isParseFailure(parsed) ? parsed : createModule(source, parsed, hostOf(path));
    modules.set(path, opened);
    return opened;
  }

  function hostOf(from: string): ModuleHost {
    return {
      catalog,
      importedApi(specifier, name) {
        const path = resolveModulePath(from, specifier, (each) => sources.has(each));
        return path === undefined ? undefined : exportedApi(path, name);
      },
      importedModule(specifier) {
        const path = resolveModulePath(from, specifier, (each) => sources.has(each));
        const module = path === undefined ? undefined : moduleAt(path);
        return module && "text" in module ? module : undefined;
      },
    };
  }

  function exportedApi(path: string, name: string): string | undefined {
    const module = moduleAt(path);
    if (!module || "reason" in module || hops >= furthest) return undefined;
    hops++;
    try {
      const exported = exportedBy(module.program, name);
      if (!exported) return undefined;
      if ("node" in exported) return module.apiOf(exported.node);
      const next = resolveModulePath(path, exported.from, (each) => sources.has(each));
      return next === undefined ? undefined : exportedApi(next, exported.name);
    } finally {
      hops--;
    }
  }

  return { moduleAt, flowsOf: findFlows };
}
