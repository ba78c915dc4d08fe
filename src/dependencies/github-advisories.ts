import type { Advisory } from "../model/dependency.ts";
import type { Advisories } from "../model/ports.ts";
import { cachedAdvisories, type Versions } from "./cached-advisories.ts";
import { toCvss, toCwes, toSeverity, toTitle } from "./parse-advisories.ts";
import { type Access, type AccessOptions, requestJson, toAccess, unreachable } from "./request-json.ts";
import { toRecord } from "./to-record.ts";

export interface GitHubAdvisoriesOptions extends AccessOptions {
  /** REST root of a GitHub, such as `https://api.github.com`. */
  readonly address: string;
  /** Without one GitHub answers 60 requests in an hour. */
  readonly token?: string;
  readonly cacheMs?: number;
}

/** Packages that GitHub takes in `affects`, and characters of it that servers take in an address. */
const mostNames = 1_000;
const mostCharacters = 6_000;
const mostPages = 100;

/**
 * The reviewed advisories and malware of GitHub's global database. Rejects with ADVISORIES_UNREACHABLE. A request names as many
 * versions as fit into its address, so that this source takes more requests than the others.
 */
export function githubAdvisories({ address, token, cacheMs, ...options }: GitHubAdvisoriesOptions): Advisories {
  const access = toAccess(options);
  const root = address.replace(/\/+$/, "");
  const headers = { accept: "application/vnd.github+json", ...(token && { authorization: `Bearer ${token}` }) };
  return cachedAdvisories(async (versions, signal) => {
    const asked = new Set(versions.map(([name]) => name));
    const found: Advisory[] = [];
    for (const type of ["reviewed", "malware"]) {
      for (const affects of piecesOf(versions)) {
        const query = new URLSearchParams({ ecosystem: "npm", type, per_page: "100", affects });
        found.push(...(await readPages(access, { root, headers, first: `${root}/advisories?${query}` }, signal)));
      }
    }
    return found.filter(({ packageName }) => asked.has(packageName));
  }, cacheMs);
}

interface Listing {
  readonly root: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly first: string;
}

async function readPages(access: Access, { root, headers, first }: Listing, signal?: AbortSignal) {
  const found: Advisory[] = [];
  let address: string | undefined = first;
  for (let page = 0; address !== undefined; page++) {
    if (page === mostPages) throw unreachable(root, "its answer does not come to an end");
    const answer = await requestJson(access, address, { headers }, signal);
    if (!Array.isArray(answer.body)) throw unreachable(root, "its answer is not a list of advisories");
    for (const each of answer.body) {
      const advisories = toAdvisories(toRecord(each));
      if (!advisories) throw unreachable(root, "its answer has an advisory without an id");
      found.push(...advisories);
    }
    address = nextPage(answer.headers, root);
  }
  return found;
}

/** The token goes to no other server than the one that was chosen. */
function nextPage(headers: Headers, root: string): string | undefined {
  const next = /<([^>]+)>; rel="next"/.exec(headers.get("link") ?? "")?.[1];
  if (next === undefined) return undefined;
  if (!URL.canParse(next) || new URL(next).origin !== new URL(root).origin) {
    throw unreachable(root, "its next page is on another server");
  }
  return next;
}

/** Lists of `name@version`, each as long as a request may have it. */
function piecesOf(versions: Versions): readonly string[] {
  const pieces: string[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const each of versions.flatMap(([name, wanted]) => wanted.map((version) => `${name}@${version}`))) {
    const characters = encodeURIComponent(`${each},`).length;
    if (length + characters > mostCharacters || (pieces.at(-1)?.length ?? 0) === mostNames) {
      pieces.push([]);
      length = 0;
    }
    pieces.at(-1)?.push(each);
    length += characters;
  }
  return pieces.map((piece) => piece.join(","));
}

function toAdvisories(fields: Readonly<Record<string, unknown>>): readonly Advisory[] | undefined {
  const { ghsa_id: id, cve_id: cve, html_url: url, vulnerabilities, published_at: published } = fields;
  if (typeof id !== "string" || !Array.isArray(vulnerabilities)) return undefined;
  if (typeof fields.withdrawn_at === "string") return [];
  const cvss = toRecord(fields.cvss);
  const facts = {
    id,
    cve: typeof cve === "string" ? [cve] : [],
    title: toTitle(fields.summary),
    url: typeof url === "string" ? url : `https://github.com/advisories/${id}`,
    severity: toSeverity(fields.severity),
    cwe: toCwes(Array.isArray(fields.cwes) ? fields.cwes.map((each) => toRecord(each).cwe_id) : []),
    ...toCvss(cvss.score, cvss.vector_string),
    ...(typeof published === "string" && { published }),
  };
  return [...rangesByName(vulnerabilities)].map(([packageName, ranges]) => ({
    ...facts,
    packageName,
    vulnerableVersions: ranges.join(" || "),
  }));
}

function rangesByName(vulnerabilities: readonly unknown[]): ReadonlyMap<string, readonly string[]> {
  const ranges = new Map<string, string[]>();
  for (const each of vulnerabilities) {
    const { package: subject, vulnerable_version_range: range } = toRecord(each);
    const { ecosystem, name } = toRecord(subject);
    if (ecosystem !== "npm" || typeof name !== "string") continue;
    // GitHub puts a comma where npm has a space.
    const text = typeof range === "string" && range.trim() !== "" ? range.replaceAll(",", " ") : "*";
    ranges.set(name, [...(ranges.get(name) ?? []), text]);
  }
  return ranges;
}
