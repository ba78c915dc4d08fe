import type { SourceFile } from "../model/change-set.ts";
import type { Reached } from "./budgets.ts";
import { loadCatalog } from "./catalog.ts";
import { createFlowContext } from "./flow/context.ts";
import { type Flow, type Flows, findFlows } from "./flow/find-flows.ts";
import { dependencyRange, isPartOfLibrary, type LibraryFiles } from "./library.ts";
import { createModule, type Module, type ModuleHost } from "./module.ts";
import { isParseFailure, isScript, type ParseFailure, parseModule, type TSESTree } from "./parse/parse-module.ts";
import { importersOf } from "./resolve/importers.ts";
import { createPathResolver } from "./resolve/module-path.ts";

export type { Flow, Flows, ParseFailure, Reached };

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
  /** What was looked at only in part so far. */
  reached(): readonly Reached[];
}

/** What says how scripts are found and whether they are given out. */
const manifest = /(?:^|\/)(?:package|[tj]sconfig(?:\.[\w-]+)?)\.json$/;

/** Joins the files of a side. */
export function openProject(files: Iterable<SourceFile>, parse: Parse): Project {
  const all = [...files];
  const sources = new Map(all.filter(({ path }) => isScript(path)).map((file) => [file.path, file]));
  const manifests = new Map(all.filter(({ path }) => manifest.test(path)).map((file) => [file.path, file]));
  const modules = new Map<string, Module | ParseFailure>();
  const resolvePath = createPathResolver({ has: (path) => sources.has(path), manifests });
  const depth = { now: 0 };
  let importers: ReadonlyMap<string, readonly string[]> | undefined;

  function moduleAt(path: string): Module | ParseFailure | undefined {
    const known = modules.get(path);
    const source = sources.get(path);
    if (known || !source) return known;
    const parsed = parse(source);
    const opened = isParseFailure(parsed) ? parsed : createModule(source, parsed, hostOf(path));
    modules.set(path, opened);
    return opened;
  }

  function scriptAt(path: string | undefined): Module | undefined {
    const module = path === undefined ? undefined : moduleAt(path);
    return module && "text" in module ? module : undefined;
  }

  function importersAt(path: string): readonly string[] {
    importers ??= importersOf(sources, resolvePath);
    return importers.get(path) ?? [];
  }

  const libraryFiles: LibraryFiles = {
    has: (path) => sources.has(path),
    manifestAt: (path) => manifests.get(path)?.text,
    scriptAt,
  };

  function hostOf(from: string): ModuleHost {
    const imported = new Map<string, Module | undefined>();
    return {
      catalog,
      depth,
      importers: (path) => importersAt(path).flatMap((each) => scriptAt(each) ?? []),
      isLibrary: (path) => isPartOfLibrary(path, libraryFiles),
      dependencyRange: (name) => dependencyRange(from, name, libraryFiles),
      importedModule(specifier) {
        if (!imported.has(specifier)) imported.set(specifier, scriptAt(resolvePath(from, specifier)));
        return imported.get(specifier);
      },
    };
  }

  const context = createFlowContext();
  return {
    moduleAt,
    flowsOf: (module) => findFlows(module, context),
    reached: () => [...modules.values()].flatMap((each) => ("text" in each ? each.budgets.reached() : [])),
  };
}
