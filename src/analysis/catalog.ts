import { readdir } from "node:fs/promises";
import type { Callback, PackageModel, Sink } from "./package-model.ts";

/** All package models together, by API name. */
export interface Catalog {
  /** The one name of an API that has several. */
  canonical(api: string): string;
  /** What a member or call of an object means of which nothing is known, by its name: `prisma`, `collection()`. */
  byName(name: string): string | undefined;
  /** What the functions that are given to the API get; several where it depends on the function's place. */
  callbacks(api: string): readonly Callback[];
  /** The kinds of data from outside that the API is. */
  source(api: string): readonly string[] | undefined;
  /** What the text of a source is like. */
  textOf(api: string): string | undefined;
  sanitizer(api: string): readonly string[] | undefined;
  /** Kinds of protection that do not hold after the call. */
  undone(api: string): readonly string[] | undefined;
  guard(api: string): readonly string[] | undefined;
  /** Whether members of the API are sources or sinks, or what calling it gives: a request, a pool, a parser. */
  isHolder(api: string): boolean;
  propagator(api: string): readonly (number | "receiver")[] | "all" | undefined;
  /** Whether the call puts what its later arguments hold into the first. */
  isMerger(api: string): boolean;
  /** Whether nothing runs after a call of the API. */
  neverReturns(api: string): boolean;
  /** Whether the call makes objects of a text. */
  isParser(api: string): boolean;
  /** Kinds of protection that the first argument has after the call. */
  asserted(api: string): readonly string[] | undefined;
  /** The argument whose elements the call gives to the functions that it is given. */
  iterated(api: string): number | undefined;
  /** Sinks of a call, by what is called: its API name where that is known, else its method name. */
  sinks(api: string | undefined, method: string | undefined): readonly Sink[];
  assignedSinks(api: string): readonly Sink[];
  /** Sinks of what a function returns that is given the API. */
  returnedSinks(api: string): readonly Sink[];
}

/** Reads every model in the folder `models/`: a package is supported by adding one file. */
export async function loadCatalog(): Promise<Catalog> {
  const folder = new URL("./models/", import.meta.url);
  const names = (await readdir(folder)).filter((name) => /^[^.]+\.[jt]s$/.test(name)).sort();
  const modules = await Promise.all(names.map(async (name) => import(new URL(name, folder).href)));
  return createCatalog(modules.map((module: { readonly default: PackageModel }) => module.default));
}

/** What the models say under one heading, by API name; a later one adds to an earlier. */
function merge<T>(
  models: readonly PackageModel[],
  pick: (model: PackageModel) => Readonly<Record<string, T>> | undefined,
): ReadonlyMap<string, T> {
  return new Map(models.flatMap((model) => Object.entries(pick(model) ?? {})));
}

/** The API names that the models list under one heading. */
function listed(models: readonly PackageModel[], pick: (model: PackageModel) => readonly string[] | undefined) {
  return new Set(models.flatMap((model) => pick(model) ?? []));
}

function createCatalog(models: readonly PackageModel[]): Catalog {
  const sources = merge(models, (model) => model.sources);
  const texts = merge(models, (model) => model.texts);
  const sanitizers = merge(models, (model) => model.sanitizers);
  const undoes = merge(models, (model) => model.undoes);
  const guards = merge(models, (model) => model.guards);
  const propagators = merge(models, (model) => model.propagators);
  const never = listed(models, (model) => model.never);
  const mergers = listed(models, (model) => model.mergers);
  const parsers = listed(models, (model) => model.parsers);
  const asserts = merge(models, (model) => model.asserts);
  const iterators = merge(models, (model) => model.iterators);
  const callbacks = Map.groupBy(
    models.flatMap((model) => (model.callbacks ?? []).flatMap((each) => each.apis.map((api) => ({ api, each })))),
    ({ api }) => api,
  );
  const { known, ...sinks } = createSinks(models);
  const holders = new Set([...sources.keys(), ...known].flatMap(ownersOf));
  return {
    ...createNames(models),
    ...sinks,
    callbacks: (api) => callbacks.get(api)?.map(({ each }) => each) ?? [],
    source: (api) => {
      const kinds = sources.get(api);
      return typeof kinds === "string" ? [kinds] : kinds;
    },
    textOf: (api) => texts.get(api),
    sanitizer: (api) => sanitizers.get(api),
    undone: (api) => undoes.get(api),
    guard: (api) => guards.get(api),
    isHolder: (api) => holders.has(api),
    propagator: (api) => propagators.get(api),
    isMerger: (api) => mergers.has(api),
    neverReturns: (api) => never.has(api),
    isParser: (api) => parsers.has(api),
    asserted: (api) => asserts.get(api),
    iterated: (api) => iterators.get(api),
  };
}

function createNames(models: readonly PackageModel[]): Pick<Catalog, "canonical" | "byName"> {
  const aliases = merge(models, (model) => model.aliases);
  const fluent = listed(models, (model) => model.fluent);

  function canonical(api: string): string {
    const direct = aliases.get(api);
    if (direct !== undefined) return direct === api ? api : canonical(direct);
    const owner = api.slice(0, api.lastIndexOf("."));
    if (api.endsWith("()")) return fluent.has(owner) ? owner : api;
    const any = api.length > owner.length + 1 && api[owner.length + 1] !== "$" ? aliases.get(`${owner}.*`) : undefined;
    return any === undefined ? api : canonical(any);
  }

  return {
    canonical,
    byName: (name) => {
      const alias = aliases.get(`*.${name}`);
      return alias === undefined ? undefined : canonical(alias);
    },
  };
}

/** The sinks by what is called or assigned; `known` are the API names of all of them. */
function createSinks(models: readonly PackageModel[]) {
  const sinks = models.flatMap((model) => model.sinks ?? []);
  const index = (pick: (sink: Sink) => readonly string[]) =>
    Map.groupBy(
      sinks.flatMap((sink) => pick(sink).map((name) => ({ name, sink }))),
      ({ name }) => name,
    );
  const called = index((sink) => (sink.assigned || sink.returned ? [] : (sink.apis ?? [])));
  const assigned = index((sink) => (sink.assigned ? (sink.apis ?? []) : []));
  const returned = index((sink) => (sink.returned ? (sink.apis ?? []) : []));
  const byMethod = index((sink) => sink.methods ?? []);
  const sinksOf = (entries: ReturnType<typeof index>, name: string | undefined) =>
    (name === undefined ? undefined : entries.get(name))?.map(({ sink }) => sink) ?? [];
  return {
    known: [...called.keys(), ...assigned.keys()],
    sinks: (api: string | undefined, method: string | undefined) => {
      const own = sinksOf(called, api);
      return own.length > 0 ? own : sinksOf(byMethod, method);
    },
    assignedSinks: (api: string) => sinksOf(assigned, api),
    returnedSinks: (api: string) => sinksOf(returned, api),
  };
}

/** `a`, `a.b` and `a.b.c` for `a.b.c()`. */
function ownersOf(api: string): readonly string[] {
  return [...api.matchAll(/\.|\(\)/g)].map(({ index }) => api.slice(0, index));
}
