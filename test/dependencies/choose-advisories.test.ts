import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import nock from "nock";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { chooseAdvisories, chooseReleases, readAdvisorySettings } from "../../src/dependencies/choose-advisories.ts";
import { osvRecord } from "./osv-records.ts";
import { versions } from "./versions.ts";

describe("readAdvisorySettings", () => {
  it("asks the public npm registry where nobody says otherwise", () => {
    expect(readAdvisorySettings({})).toMatchObject({ source: "npm", registry: "https://registry.npmjs.org" });
  });

  it("reads the source, its addresses and the registries of scopes", () => {
    const env = {
      NODESEC_ADVISORIES: "osv",
      NODESEC_OSV_API: "https://osv.test",
      NODESEC_SCOPED_REGISTRIES: "@acme=https://npm.acme.test, @other=http://localhost:4873/",
    };
    const scopes = new Map([
      ["@acme", "https://npm.acme.test"],
      ["@other", "http://localhost:4873/"],
    ]);
    expect(readAdvisorySettings(env)).toMatchObject({ source: "osv", osv: "https://osv.test", scopes });
    expect(readAdvisorySettings(env, "github")).toMatchObject({ source: "github" });
  });

  it.each([
    [{ NODESEC_REGISTRY: "npm.acme.test" }, "NODESEC_REGISTRY"],
    [{ NODESEC_OSV_API: "file:///etc/passwd" }, "NODESEC_OSV_API"],
    [{ NODESEC_SCOPED_REGISTRIES: "acme=https://npm.acme.test" }, "NODESEC_SCOPED_REGISTRIES"],
    [{ NODESEC_SCOPED_REGISTRIES: "@acme" }, "NODESEC_SCOPED_REGISTRIES"],
  ])("refuses %j", (env, name) => {
    expect(() => readAdvisorySettings(env)).toThrow(
      expect.objectContaining({ code: "SETTING_INVALID", facts: expect.objectContaining({ name }) }),
    );
  });
});

describe("chooseAdvisories", () => {
  const wanted = versions({ lodash: ["4.17.15"] });
  const lookup = (source: string, env = {}) => chooseAdvisories(readAdvisorySettings(env, source)).lookup(wanted);
  beforeEach(() => nock.disableNetConnect());
  afterEach(() => {
    expect(nock.pendingMocks()).toEqual([]);
    nock.enableNetConnect();
  });

  it("asks npm's registry", async () => {
    nock("https://npm.test")
      .post("/-/npm/v1/security/advisories/bulk")
      .reply(200, { lodash: [{ id: 7 }] });
    expect(await lookup("npm", { NODESEC_REGISTRY: "https://npm.test" })).toMatchObject([{ id: "7" }]);
  });

  it("asks OSV", async () => {
    nock("https://api.osv.dev")
      .post("/v1/querybatch")
      .reply(200, { results: [{}] });
    expect(await lookup("osv")).toEqual([]);
  });

  it("asks GitHub", async () => {
    nock("https://api.github.com").get("/advisories").query(true).times(2).reply(200, []);
    expect(await lookup("github")).toEqual([]);
  });

  it("reads a folder", async () => {
    const folder = await mkdtemp(join(tmpdir(), "nodesec-osv-"));
    await writeFile(join(folder, "lodash.json"), JSON.stringify(osvRecord()));
    expect(await lookup(folder)).toMatchObject([{ cve: ["CVE-2021-23337"] }]);
    await rm(folder, { recursive: true });
  });

  it("does not take a word that is none of these for silence", async () => {
    await expect(lookup("nmp")).rejects.toMatchObject({ code: "ADVISORIES_UNREACHABLE" });
  });
});

describe("chooseReleases", () => {
  beforeEach(() => nock.disableNetConnect());
  afterEach(() => {
    expect(nock.pendingMocks()).toEqual([]);
    nock.enableNetConnect();
  });

  it("asks the registry that advisories come from", async () => {
    nock("https://npm.test")
      .get("/ms")
      .reply(200, { versions: { "2.1.3": {} } });
    const releases = chooseReleases(readAdvisorySettings({ NODESEC_REGISTRY: "https://npm.test" }, "npm"));
    expect((await releases?.lookup(["ms"]))?.packages.get("ms")?.has("2.1.3")).toBe(true);
  });

  it.each(["osv", "github", "/var/lib/osv"])("asks nobody where they come from %s", (source) => {
    expect(chooseReleases(readAdvisorySettings({}, source))).toBeUndefined();
  });
});
