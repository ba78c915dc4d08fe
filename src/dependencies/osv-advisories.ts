import { LRUCache } from "lru-cache";
import type { Advisory } from "../model/dependency.ts";
import { inParallel } from "../model/in-parallel.ts";
import type { Advisories } from "../model/ports.ts";
import { batchesOf, cachedAdvisories, type Versions } from "./cached-advisories.ts";
import { parseOsvRecord } from "./osv-record.ts";
import { type Access, type AccessOptions, requestJson, toAccess, unreachable } from "./request-json.ts";
import { toRecord } from "./to-record.ts";

export interface OsvOptions extends AccessOptions {
  /** Root of an API like `https://api.osv.dev`. */
  readonly address: string;
  readonly cacheMs?: number;
}

/** Queries in one request, by OSV's documentation of `querybatch`. */
const batchSize = 1_000;
/** Pages of one query that are followed; there are a thousand ids on a page. */
const mostPages = 20;
const requestsAtOnce = 8;
const mostRecords = 5_000;

/**
 * The advisories of OSV: one request tells which records there are of a thousand versions, and each record that is not known
 * is read once. Rejects with ADVISORIES_UNREACHABLE, also where a part of the answer is missing.
 */
export function osvAdvisories({ address, cacheMs, ...options }: OsvOptions): Advisories {
  const source: Source = {
    access: toAccess(options),
    root: address.replace(/\/+$/, ""),
    records: new LRUCache({ max: mostRecords }),
  };
  return cachedAdvisories(async (versions, signal) => {
    const ids = await findIds(source, versions, signal);
    const records = await inParallel([...ids], requestsAtOnce, ([id, modified]) =>
      readRecord(source, id, modified, signal),
    );
    const asked = new Set(versions.map(([name]) => name));
    return records.flat().filter(({ packageName }) => asked.has(packageName));
  }, cacheMs);
}

interface Source {
  readonly access: Access;
  readonly root: string;
  /** By id and time of the last change. */
  readonly records: LRUCache<string, readonly Advisory[]>;
}

interface Query {
  readonly package: { readonly name: string; readonly ecosystem: "npm" };
  readonly version: string;
  readonly page_token?: string;
}

/** The records of the versions: their ids, each with the time of its last change. */
async function findIds(source: Source, versions: Versions, signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  let open: readonly Query[] = versions.flatMap(([name, wanted]) =>
    wanted.map((version) => ({ package: { name, ecosystem: "npm" as const }, version })),
  );
  for (let page = 0; open.length > 0; page++) {
    if (page === mostPages) throw unreachable(source.root, "its answer does not come to an end");
    const more = [];
    for (const batch of batchesOf(open, batchSize)) more.push(...(await askBatch(source, batch, ids, signal)));
    open = more;
  }
  return ids;
}

/** Notes the ids that the answer names, and gives back the queries for what is missing of it. */
async function askBatch(
  { access, root }: Source,
  queries: readonly Query[],
  ids: Map<string, string>,
  signal?: AbortSignal,
): Promise<readonly Query[]> {
  const headers = { "content-type": "application/json" };
  const init = { method: "POST", headers, body: JSON.stringify({ queries }) };
  const { results } = toRecord((await requestJson(access, `${root}/v1/querybatch`, init, signal)).body);
  if (!Array.isArray(results) || results.length !== queries.length) {
    throw unreachable(root, "its answer has not one result for each query");
  }
  return queries.flatMap((query, index) => {
    const { vulns = [], next_page_token: token } = toRecord(results[index]);
    if (!Array.isArray(vulns)) throw unreachable(root, "its answer is not a list of advisories");
    for (const each of vulns) {
      const { id, modified } = toRecord(each);
      if (typeof id !== "string") throw unreachable(root, "its answer names an advisory without an id");
      ids.set(id, String(modified));
    }
    return typeof token === "string" && token !== "" ? [{ ...query, page_token: token }] : [];
  });
}

async function readRecord(
  { access, root, records }: Source,
  id: string,
  modified: string,
  signal?: AbortSignal,
): Promise<readonly Advisory[]> {
  const key = `${id} ${modified}`;
  const known = records.get(key);
  if (known) return known;
  const { body } = await requestJson(access, `${root}/v1/vulns/${encodeURIComponent(id)}`, {}, signal);
  const advisories = parseOsvRecord(body);
  if (!advisories) throw unreachable(root, `what it has as ${id} is no record of OSV`);
  records.set(key, advisories);
  return advisories;
}
