import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Advisory } from "../model/dependency.ts";
import { batchesOf, type Versions } from "./cached-advisories.ts";
import { parseAdvisories } from "./parse-advisories.ts";
import { type Access, requestJson, unreachable } from "./request-json.ts";

const endpoint = "-/npm/v1/security/advisories/bulk";
/** Packages in one request. */
const batchSize = 1_000;

/** Asks npm's bulk endpoint, as `npm audit` does. Rejects with ADVISORIES_UNREACHABLE, or with the reason of `signal`. */
export async function askRegistry(
  access: Access,
  registry: string,
  versions: Versions,
  signal?: AbortSignal,
): Promise<readonly Advisory[]> {
  const found: Advisory[] = [];
  for (const batch of batchesOf(versions, batchSize)) {
    const { body } = await requestJson(
      access,
      `${registry.replace(/\/+$/, "")}/${endpoint}`,
      await toBody(batch),
      signal,
    );
    const advisories = parseAdvisories(body);
    if (!advisories) throw unreachable(registry, "its answer is not a list of advisories");
    found.push(...advisories);
  }
  return found;
}

async function toBody(versions: Versions): Promise<RequestInit> {
  return {
    method: "POST",
    headers: { "content-type": "application/json", "content-encoding": "gzip" },
    body: await promisify(gzip)(JSON.stringify(Object.fromEntries(versions))),
  };
}
