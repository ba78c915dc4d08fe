import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { advisories, type BenchAdvisory } from "./advisories.ts";
import { type Asked, readBulk, readTree } from "./asked.ts";

const bulk = "/-/npm/v1/security/advisories/bulk";
/** The endpoint that older package managers post their whole tree to. */
const trees = "/-/npm/v1/security/audits";

/** A registry on this machine that knows advisories and nothing else. */
export interface AdvisoryServer {
  readonly registry: string;
  /** What it was asked about since it was last asked for this. */
  takeAsked(): readonly Asked[];
  close(): void;
}

/**
 * Starts a registry that answers the bulk endpoint in npm's own words. A tree that is posted to the older endpoint is kept and answered with an empty report; `audits/quick` and everything else is 404.
 */
export async function startAdvisoryServer(): Promise<AdvisoryServer> {
  let asked: Asked[] = [];
  const server = createServer((request, response) => {
    answer(request, response, (packages) => asked.push(packages)).catch((error: unknown) => {
      response.writeHead(400).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    registry: `http://127.0.0.1:${port}`,
    takeAsked: () => {
      const taken = asked;
      asked = [];
      return taken;
    },
    close: () => server.close(),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  keep: (packages: Asked) => void,
): Promise<void> {
  const path = request.url?.replace(/^\/+/, "/");
  const body = await buffer(request);
  if (request.method !== "POST" || (path !== bulk && path !== trees)) {
    respond(response, 404, { error: "Not found" });
    return;
  }
  const posted: unknown = JSON.parse((isGzip(body) ? gunzipSync(body) : body).toString());
  const packages = path === bulk ? readBulk(posted) : readTree(posted);
  keep(packages);
  respond(response, 200, path === bulk ? advisoriesFor(packages) : emptyReport);
}

/** Everything known of these packages, whatever the version, so that it is the client that decides what is affected. */
function advisoriesFor(packages: Asked): object {
  const known = advisories.filter(({ name }) => packages.has(name));
  return Object.fromEntries(
    [...Map.groupBy(known, ({ name }) => name)].map(([name, list]) => [name, list.map(toAnswer)]),
  );
}

function toAnswer({ id, ghsa, title, severity, range }: BenchAdvisory): object {
  return {
    id,
    url: `https://github.com/advisories/${ghsa}`,
    title,
    severity,
    vulnerable_versions: range,
    cwe: [],
    cvss: { score: 0, vectorString: null },
  };
}

const emptyReport = {
  actions: [],
  advisories: {},
  muted: [],
  metadata: { vulnerabilities: { info: 0, low: 0, moderate: 0, high: 0, critical: 0 }, dependencies: 0 },
};

/** Not every package manager says in the head of its request that the body is compressed. */
function isGzip(body: Buffer): boolean {
  return body[0] === 0x1f && body[1] === 0x8b;
}

function respond(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
