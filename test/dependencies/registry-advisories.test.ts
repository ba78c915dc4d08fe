import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import nock from "nock";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { registryAdvisories } from "../../src/dependencies/registry-advisories.ts";
import { versions } from "./versions.ts";

const path = "/-/npm/v1/security/advisories/bulk";
const lodash = {
  id: 1106913,
  url: "https://github.com/advisories/GHSA-35jh-r3h4-6jhm",
  title: "Command Injection in lodash",
  severity: "high",
  vulnerable_versions: "<4.17.21",
  cwe: ["CWE-77", "CWE-94"],
  cvss: { score: 7.2, vectorString: "CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H" },
};

/** A registry that answers as npm's does, and keeps what it was asked. */
async function startRegistry() {
  const requests: {
    url: string | undefined;
    method: string | undefined;
    headers: unknown;
    body: Record<string, string[]>;
  }[] = [];
  const state = { delayMs: 0 };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { url, method, headers } = request;
    const body = JSON.parse(gunzipSync(await buffer(request)).toString());
    requests.push({ url, method, headers, body });
    await new Promise((resolve) => setTimeout(resolve, state.delayMs));
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify("lodash" in body ? { lodash: [lodash] } : {}));
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, { requests, registry: `http://127.0.0.1:${port}`, close: () => server.close() });
}

describe("registryAdvisories", () => {
  let npm: Awaited<ReturnType<typeof startRegistry>>;
  beforeEach(async () => {
    npm = await startRegistry();
  });
  afterEach(() => npm.close());

  it("posts the versions of every package, gzipped, to npm's bulk endpoint", async () => {
    await registryAdvisories(npm).lookup(versions({ lodash: ["4.17.15", "4.17.21"], "@types/ms": ["2.1.0"] }));
    expect(npm.requests).toMatchObject([
      {
        method: "POST",
        url: path,
        headers: { "content-type": "application/json", "content-encoding": "gzip" },
        body: { lodash: ["4.17.15", "4.17.21"], "@types/ms": ["2.1.0"] },
      },
    ]);
  });

  it("gives the advisories with their GHSA id and our words for the severity", async () => {
    expect(await registryAdvisories(npm).lookup(versions({ lodash: ["4.17.15"] }))).toEqual([
      {
        id: "GHSA-35jh-r3h4-6jhm",
        cve: [],
        packageName: "lodash",
        title: "Command Injection in lodash",
        url: "https://github.com/advisories/GHSA-35jh-r3h4-6jhm",
        severity: "high",
        vulnerableVersions: "<4.17.21",
        cwe: [77, 94],
        cvss: { score: 7.2, vector: "CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H" },
      },
    ]);
  });

  it("does not ask again for a version that it knows, vulnerable or not", async () => {
    const advisories = registryAdvisories(npm);
    const first = await advisories.lookup(versions({ lodash: ["4.17.15"], ms: ["2.0.0"] }));
    const second = await advisories.lookup(versions({ lodash: ["4.17.15", "4.17.16"], ms: ["2.0.0"] }));
    expect(npm.requests.map(({ body }) => body)).toEqual([
      { lodash: ["4.17.15"], ms: ["2.0.0"] },
      { lodash: ["4.17.16"] },
    ]);
    expect(second).toEqual(first);
  });

  it("asks again once the answer is too old", async () => {
    const advisories = registryAdvisories({ ...npm, cacheMs: 1 });
    await advisories.lookup(versions({ ms: ["2.0.0"] }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    await advisories.lookup(versions({ ms: ["2.0.0"] }));
    expect(npm.requests).toHaveLength(2);
  });

  it("splits a large set into several requests", async () => {
    const many = Object.fromEntries(Array.from({ length: 2_500 }, (_, index) => [`package-${index}`, ["1.0.0"]]));
    await registryAdvisories(npm).lookup(versions({ ...many, lodash: ["4.17.15"] }));
    expect(npm.requests.map(({ body }) => Object.keys(body).length)).toEqual([1_000, 1_000, 501]);
  });

  it("asks only for what the registry could know", async () => {
    const hostile = new Map([
      ["__proto__", new Set(["1.0.0"])],
      ["../etc", new Set(["1.0.0"])],
      ["x".repeat(300), new Set(["1.0.0"])],
      ["ms", new Set(["git+ssh://git@github.com/vercel/ms.git", "2.0.0"])],
    ]);
    await registryAdvisories(npm).lookup(hostile);
    expect(npm.requests.map(({ body }) => Object.entries(body))).toEqual([
      [
        ["__proto__", ["1.0.0"]],
        ["ms", ["2.0.0"]],
      ],
    ]);
  });

  it("gives up on a registry that does not answer in time", async () => {
    npm.delayMs = 500;
    await expect(
      registryAdvisories({ ...npm, timeoutMs: 20 }).lookup(versions({ ms: ["2.0.0"] })),
    ).rejects.toMatchObject({ code: "ADVISORIES_UNREACHABLE", facts: { reason: "it did not answer within 20 ms" } });
  });

  it("asks nothing for nothing", async () => {
    expect(await registryAdvisories(npm).lookup(new Map())).toEqual([]);
    expect(npm.requests).toEqual([]);
  });
});

describe("registryAdvisories, where the registry fails", () => {
  const registry = "https://user:pass@npm.test/mirror/";
  const wanted = versions({ lodash: ["4.17.15"] });
  const bulk = () => nock("https://npm.test").post(`/mirror${path}`);
  const lookup = (options: object = {}) =>
    registryAdvisories({ registry: "https://npm.test/mirror/", ...options }).lookup(wanted);

  beforeEach(() => nock.disableNetConnect());
  afterEach(() => {
    expect(nock.pendingMocks()).toEqual([]);
    nock.cleanAll();
    nock.enableNetConnect();
  });

  it.each([500, 503, 429])("tries again once after status %d", async (status) => {
    bulk().reply(status);
    bulk().reply(200, { lodash: [lodash] });
    expect(await lookup()).toHaveLength(1);
  });

  it("tries again once after a broken connection", async () => {
    bulk().replyWithError("socket hang up");
    bulk().reply(200, {});
    expect(await lookup()).toEqual([]);
  });

  it("gives up after the second failure, with the registry's host and the reason", async () => {
    bulk().times(2).reply(502);
    await expect(lookup()).rejects.toMatchObject({
      code: "ADVISORIES_UNREACHABLE",
      facts: { source: "npm.test", reason: "it answered with status 502" },
    });
  });

  it.each([401, 404])("does not try again after status %d", async (status) => {
    bulk().reply(status);
    await expect(lookup()).rejects.toMatchObject({ code: "ADVISORIES_UNREACHABLE" });
  });

  it.each([
    ["no JSON", "<html>"],
    ["a list", "[]"],
    ["a package without a list", '{"lodash": {}}'],
    ["an advisory without an id", '{"lodash": [{"title": "x"}]}'],
  ])("does not trust an answer that is %s", async (_, body) => {
    bulk().reply(200, body);
    await expect(lookup()).rejects.toMatchObject({ code: "ADVISORIES_UNREACHABLE" });
  });

  it("fills in what an advisory leaves out as npm does: severity high, every version", async () => {
    bulk().reply(200, { lodash: [{ id: 7 }] });
    expect(await lookup()).toMatchObject([{ id: "7", severity: "high", vulnerableVersions: "*" }]);
  });

  it("keeps the registry's password to itself", async () => {
    const fetch = () => Promise.reject(new TypeError("fetch failed"));
    const error = await registryAdvisories({ registry, fetch })
      .lookup(wanted)
      .catch((reason: unknown) => reason);
    expect(String(error)).toContain("npm.test");
    expect(String(error)).not.toContain("pass");
  });

  it.each([
    ["https://user:p%40ss@npm.test/mirror/", "Basic dXNlcjpwQHNz"],
    ["https://token@npm.test/mirror/", "Bearer token"],
  ])("sends the login of %s as authorization", async (address, authorization) => {
    bulk().matchHeader("authorization", authorization).reply(200, {});
    expect(await registryAdvisories({ registry: address }).lookup(wanted)).toEqual([]);
  });

  it("asks the registry that the operator named for a scope about the packages of that scope, and no other", async () => {
    bulk().reply(200, { lodash: [lodash] });
    nock("https://npm.acme.test")
      .post(path)
      .reply(200, { "@acme/shop": [{ id: 1 }] });
    const scopes = new Map([["@acme", "https://npm.acme.test"]]);
    const advisories = registryAdvisories({ registry: "https://npm.test/mirror/", scopes });
    const found = await advisories.lookup(versions({ lodash: ["4.17.15"], "@acme/shop": ["1.0.0"] }));
    expect(found.map(({ packageName }) => packageName)).toEqual(["lodash", "@acme/shop"]);
  });

  it("rejects with the signal's reason when it is aborted", async () => {
    const reason = new Error("a newer commit came");
    const advisories = registryAdvisories({ registry: "https://npm.test" });
    await expect(advisories.lookup(wanted, AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});
