import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { registryReleases } from "../../src/dependencies/registry-releases.ts";

type Reply = (response: ServerResponse) => void;

const json =
  (body: unknown, status = 200): Reply =>
  (response) => {
    response.statusCode = status;
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };
const silent: Reply = () => {};

/** A registry that answers each package as it is told to, and keeps what it was asked. */
async function startRegistry() {
  const requests: (string | undefined)[] = [];
  const replies = new Map<string | undefined, Reply>();
  const server = createServer(({ url }, response) => {
    requests.push(url);
    (replies.get(url) ?? json({}, 404))(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { requests, replies, registry: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

const packument = {
  name: "ms",
  time: { created: "2011-12-21T19:38:26Z", "2.1.2": "2019-06-06T17:31:55Z", "2.1.3": "2020-12-08T13:54:35Z" },
  versions: {
    "2.1.2": { _npmUser: { name: "styfle" }, dist: {}, deprecated: "use 2.1.3" },
    "2.1.3": {
      _npmUser: { name: "GitHub Actions", trustedPublisher: { id: "github" } },
      dist: { attestations: { url: "https://registry.npmjs.org/-/npm/v1/attestations/ms@2.1.3" } },
    },
  },
};

describe("registryReleases", () => {
  let npm: Awaited<ReturnType<typeof startRegistry>>;
  beforeEach(async () => {
    npm = await startRegistry();
  });
  afterEach(() => npm.close());

  it("tells when and by whom each version was published, and whether it is attested and deprecated", async () => {
    npm.replies.set("/ms", json(packument));
    const { packages, problem } = await registryReleases(npm).lookup(["ms"]);
    expect(problem).toBeUndefined();
    expect([...(packages.get("ms")?.values() ?? [])]).toEqual([
      {
        version: "2.1.2",
        published: Date.UTC(2019, 5, 6, 17, 31, 55),
        publisher: "styfle",
        attested: false,
        deprecated: "use 2.1.3",
      },
      { version: "2.1.3", published: Date.UTC(2020, 11, 8, 13, 54, 35), attested: true },
    ]);
  });

  it("asks the registry of the scope, and no second time for what it knows", async () => {
    npm.replies.set("/@acme%2fui", json(packument));
    const scopes = new Map([["@acme", `${npm.registry}/`]]);
    const releases = registryReleases({ registry: "http://127.0.0.1:9", scopes });
    await releases.lookup(["@acme/ui"]);
    expect((await releases.lookup(["@acme/ui"])).packages.get("@acme/ui")?.size).toBe(2);
    expect(npm.requests).toEqual(["/@acme%2fui"]);
  });

  it("takes a package that the registry does not have for one without releases, and remembers that", async () => {
    const releases = registryReleases(npm);
    await releases.lookup(["ours"]);
    expect(await releases.lookup(["ours"])).toMatchObject({ packages: new Map([["ours", new Map()]]) });
    expect(npm.requests).toEqual(["/ours"]);
  });

  it("asks for nothing that is no name of a package", async () => {
    const names = ["..", "../../-/whoami", "__proto__", "a b", "a?b", "@acme/../x", "", "x".repeat(300)];
    expect((await registryReleases(npm).lookup(names)).packages.size).toBe(0);
    expect(npm.requests).toEqual([]);
  });

  it.each([
    ["a server error", json("", 503), "it answered with status 503"],
    ["a refusal", json("", 401), "it answered with status 401"],
    ["garbage", json("<html>"), "its answer is not JSON"],
    ["another document", json({ error: "?" }), "its answer does not tell of a package"],
    ["a list", json([1]), "its answer does not tell of a package"],
    ["versions of a wrong type", json({ versions: ["1.0.0"] }), "its answer does not tell of a package"],
  ])("leaves a package out after %s, says why, and knows the others", async (_, reply, problem) => {
    npm.replies.set("/bad", reply).set("/ms", json(packument));
    const known = await registryReleases(npm).lookup(["bad", "ms"]);
    expect(known.problem).toBe(problem);
    expect([...known.packages.keys()]).toEqual(["ms"]);
  });

  it("stops reading an answer that is huge", async () => {
    npm.replies.set("/huge", (response) => {
      const chunk = Buffer.alloc(1_000_000, " ");
      const write = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on("drain", write);
      write();
    });
    const { packages, problem } = await registryReleases({ ...npm, timeoutMs: 60_000, lookupMs: 60_000 }).lookup([
      "huge",
    ]);
    expect(problem).toBe("its answer has more than 24000000 bytes");
    expect(packages.size).toBe(0);
  });

  it("waits no longer than it may for all of them together, and keeps what has come", async () => {
    npm.replies.set("/ms", json(packument));
    const silentOnes = Array.from({ length: 20 }, (_, index) => `silent-${index}`);
    for (const name of silentOnes) npm.replies.set(`/${name}`, silent);
    const known = await registryReleases({ ...npm, lookupMs: 500 }).lookup(["ms", ...silentOnes]);
    expect(known.problem).toBe("no answer came within 500 ms");
    expect([...known.packages.keys()]).toEqual(["ms"]);
    expect(npm.requests.length).toBeLessThan(20);
  });

  it("has no more than four requests open", async () => {
    let open = 0;
    let most = 0;
    const names = Array.from({ length: 12 }, (_, index) => `p${index}`);
    for (const name of names) {
      npm.replies.set(`/${name}`, (response) => {
        most = Math.max(most, ++open);
        setTimeout(() => {
          open--;
          json(packument)(response);
        }, 5);
      });
    }
    expect((await registryReleases({ ...npm, lookupMs: 60_000 }).lookup(names)).packages.size).toBe(12);
    expect(most).toBeLessThanOrEqual(4);
  });

  it("ends with the reason of the signal", async () => {
    npm.replies.set("/ms", silent);
    const controller = new AbortController();
    const asked = registryReleases(npm).lookup(["ms"], controller.signal);
    controller.abort(new Error("the pull request was closed"));
    await expect(asked).rejects.toThrow("the pull request was closed");
  });

  it("leaves out what is of a wrong type, and takes `__proto__` for a version like others", async () => {
    const text = `{"versions": {"__proto__": {"dist": 7, "_npmUser": "x"}, "1.0.0": null, "constructor": {"_npmUser": {"name": 7}}},
      "time": {"1.0.0": 5, "__proto__": "2020-01-01T00:00:00Z", "constructor": "yesterday"}}`;
    npm.replies.set("/odd", json(text));
    const { packages } = await registryReleases(npm).lookup(["odd"]);
    expect([...(packages.get("odd")?.values() ?? [])]).toEqual([
      { version: "__proto__", published: Date.UTC(2020, 0, 1), attested: false },
      { version: "1.0.0", attested: false },
      { version: "constructor", attested: false },
    ]);
    expect(({} as Record<string, unknown>).dist).toBeUndefined();
  });
});
