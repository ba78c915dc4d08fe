import nock from "nock";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { githubAdvisories } from "../../src/dependencies/github-advisories.ts";
import { versions } from "./versions.ts";

const lodash = {
  ghsa_id: "GHSA-35jh-r3h4-6jhm",
  cve_id: "CVE-2021-23337",
  html_url: "https://github.com/advisories/GHSA-35jh-r3h4-6jhm",
  summary: "Command Injection in lodash",
  severity: "high",
  published_at: "2021-05-06T16:05:51Z",
  withdrawn_at: null,
  vulnerabilities: [
    { package: { ecosystem: "npm", name: "lodash" }, vulnerable_version_range: ">= 4.0.0, < 4.17.21" },
    { package: { ecosystem: "npm", name: "lodash" }, vulnerable_version_range: "< 3.10.2" },
    { package: { ecosystem: "rubygems", name: "lodash-rails" }, vulnerable_version_range: "< 4.17.21" },
  ],
  cvss: { score: 7.2, vector_string: "CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H" },
  cwes: [{ cwe_id: "CWE-77" }],
};

describe("githubAdvisories", () => {
  const wanted = versions({ lodash: ["4.17.15"] });
  const source = (options: object = {}) => githubAdvisories({ address: "https://github.test/api/v3/", ...options });
  const list = (type: string, affects = "lodash@4.17.15") =>
    nock("https://github.test").get("/api/v3/advisories").query({ ecosystem: "npm", type, per_page: "100", affects });

  beforeEach(() => nock.disableNetConnect());
  afterEach(() => {
    expect(nock.pendingMocks()).toEqual([]);
    nock.cleanAll();
    nock.enableNetConnect();
  });

  it("asks for what was reviewed and for malware, and gives the ranges as npm writes them", async () => {
    list("reviewed").reply(200, [lodash]);
    list("malware").reply(200, []);
    expect(await source().lookup(wanted)).toEqual([
      {
        id: "GHSA-35jh-r3h4-6jhm",
        cve: ["CVE-2021-23337"],
        packageName: "lodash",
        title: "Command Injection in lodash",
        url: "https://github.com/advisories/GHSA-35jh-r3h4-6jhm",
        severity: "high",
        vulnerableVersions: ">= 4.0.0  < 4.17.21 || < 3.10.2",
        cwe: [77],
        cvss: { score: 7.2, vector: "CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H" },
        published: "2021-05-06T16:05:51Z",
      },
    ]);
  });

  it("leaves out what was withdrawn", async () => {
    list("reviewed").reply(200, [{ ...lodash, withdrawn_at: "2022-01-01T00:00:00Z" }]);
    list("malware").reply(200, []);
    expect(await source().lookup(wanted)).toEqual([]);
  });

  it("sends the token, and follows the pages on the same server", async () => {
    const link = '<https://github.test/api/v3/advisories?after=x>; rel="next"';
    list("reviewed").matchHeader("authorization", "Bearer secret").reply(200, [], { link });
    nock("https://github.test").get("/api/v3/advisories").query({ after: "x" }).reply(200, [lodash]);
    list("malware").reply(200, []);
    expect(await source({ token: "secret" }).lookup(wanted)).toHaveLength(1);
  });

  it("does not follow a page to another server, which would be given the token", async () => {
    list("reviewed").reply(200, [], { link: '<https://evil.test/advisories>; rel="next"' });
    await expect(source({ token: "secret" }).lookup(wanted)).rejects.toMatchObject({ code: "ADVISORIES_UNREACHABLE" });
  });

  it("asks for many versions in addresses of a bearable length", async () => {
    const asked: URL[] = [];
    const fetch = async (address: string) => {
      asked.push(new URL(address));
      return Response.json([]);
    };
    const many = Array.from({ length: 2_000 }, (_, index) => [`@scope/package-${index}`, ["1.0.0"]]);
    await source({ fetch }).lookup(versions(Object.fromEntries(many)));
    const reviewed = asked.filter(({ searchParams }) => searchParams.get("type") === "reviewed");
    const names = reviewed.flatMap(({ searchParams }) => searchParams.get("affects")?.split(","));
    expect(new Set(names)).toEqual(new Set(many.map(([name]) => `${name}@1.0.0`)));
    expect(Math.max(...asked.map(({ href }) => href.length))).toBeLessThan(6_200);
  });

  it("says where the limit of requests is used up", async () => {
    list("reviewed").reply(403, {}, { "x-ratelimit-remaining": "0" });
    await expect(source().lookup(wanted)).rejects.toMatchObject({
      facts: { source: "github.test", reason: "it answered with status 403, too many requests" },
    });
  });

  it.each([502, 429])("tries again once after status %d", async (status) => {
    list("reviewed").reply(status);
    list("reviewed").reply(200, []);
    list("malware").reply(200, []);
    expect(await source().lookup(wanted)).toEqual([]);
  });

  it.each([
    ["no JSON", "<html>"],
    ["no list", {}],
    ["an advisory without an id", [{ vulnerabilities: [] }]],
    ["an advisory without packages", [{ ghsa_id: "GHSA-35jh-r3h4-6jhm" }]],
  ])("does not trust an answer that is %s", async (_, body) => {
    list("reviewed").reply(200, body);
    await expect(source().lookup(wanted)).rejects.toMatchObject({ code: "ADVISORIES_UNREACHABLE" });
  });

  it("does not take half an answer: where malware cannot be asked for, nothing is known", async () => {
    list("reviewed").reply(200, []);
    list("malware").times(2).reply(500);
    await expect(source().lookup(wanted)).rejects.toMatchObject({ code: "ADVISORIES_UNREACHABLE" });
  });
});
