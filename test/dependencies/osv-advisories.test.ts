import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import nock from "nock";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { osvAdvisories } from "../../src/dependencies/osv-advisories.ts";
import { osvFolder } from "../../src/dependencies/osv-folder.ts";
import { osvRecord } from "./osv-records.ts";
import { versions } from "./versions.ts";

const id = "GHSA-35jh-r3h4-6jhm";
const modified = "2024-08-12T12:00:00Z";

/** A `fetch` whose server gives the same result for every query of a batch. */
function answering(result: (queries: readonly unknown[]) => object) {
  return async (_: string, { body }: RequestInit) => {
    const { queries } = JSON.parse(String(body)) as { queries: unknown[] };
    const each = result(queries);
    return Response.json({ results: queries.map(() => each) });
  };
}

describe("osvAdvisories", () => {
  const batch = () => nock("https://osv.test").post("/v1/querybatch");
  const record = (name = id) => nock("https://osv.test").get(`/v1/vulns/${name}`);
  const source = (options: object = {}) => osvAdvisories({ address: "https://osv.test/", ...options });
  const wanted = versions({ lodash: ["4.17.15", "4.17.21"] });
  const hit = { vulns: [{ id, modified }] };

  beforeEach(() => nock.disableNetConnect());
  afterEach(() => {
    expect(nock.pendingMocks()).toEqual([]);
    nock.cleanAll();
    nock.enableNetConnect();
  });

  it("asks for all versions at once, then for each record that one of them has", async () => {
    const lodash = { name: "lodash", ecosystem: "npm" };
    const queries = [
      { package: lodash, version: "4.17.15" },
      { package: lodash, version: "4.17.21" },
    ];
    nock("https://osv.test")
      .post("/v1/querybatch", { queries })
      .reply(200, { results: [hit, {}] });
    record().reply(200, osvRecord());
    expect(await source().lookup(wanted)).toMatchObject([{ id, packageName: "lodash" }]);
  });

  it("follows a result that goes on", async () => {
    batch().reply(200, { results: [{ ...hit, next_page_token: "more" }, {}] });
    nock("https://osv.test")
      .post("/v1/querybatch", ({ queries }) => queries.length === 1 && queries[0].page_token === "more")
      .reply(200, { results: [{ vulns: [{ id: "GHSA-p6mc-m468-83gw", modified }] }] });
    record().reply(200, osvRecord());
    record("GHSA-p6mc-m468-83gw").reply(200, osvRecord({ id: "GHSA-p6mc-m468-83gw" }));
    expect((await source().lookup(wanted)).map((each) => each.id)).toEqual([id, "GHSA-p6mc-m468-83gw"]);
  });

  it("does not read a record again that has not changed", async () => {
    const osv = source();
    batch().reply(200, { results: [hit, {}] });
    record().reply(200, osvRecord());
    await osv.lookup(wanted);
    batch().reply(200, { results: [hit] });
    expect(await osv.lookup(versions({ lodash: ["4.17.16"] }))).toHaveLength(1);
  });

  it("takes one request for a thousand versions", async () => {
    const many = Object.fromEntries(Array.from({ length: 1_500 }, (_, index) => [`package-${index}`, ["1.0.0"]]));
    const sizes: number[] = [];
    const fetch = answering((queries) => {
      sizes.push(queries.length);
      return {};
    });
    expect(await source({ fetch }).lookup(versions(many))).toEqual([]);
    expect(sizes).toEqual([1_000, 500]);
  });

  it.each([500, 429])("tries again once after status %d", async (status) => {
    batch().reply(status);
    batch().reply(200, { results: [{}, {}] });
    expect(await source().lookup(wanted)).toEqual([]);
  });

  it.each([
    ["no JSON", "<html>"],
    ["a list", []],
    ["no results", {}],
    ["fewer results than queries", { results: [{}] }],
    ["a result that is no list", { results: [{ vulns: "none" }, {}] }],
    ["an advisory without an id", { results: [{ vulns: [{}] }, {}] }],
  ])("does not trust an answer that has %s", async (_, body) => {
    batch().reply(200, body);
    await expect(source().lookup(wanted)).rejects.toMatchObject({ code: "ADVISORIES_UNREACHABLE" });
  });

  it("does not go without a record that it cannot read", async () => {
    batch().reply(200, { results: [hit, {}] });
    record().reply(404);
    await expect(source().lookup(wanted)).rejects.toMatchObject({ code: "ADVISORIES_UNREACHABLE" });
  });

  it("does not go without a record that is none", async () => {
    batch().reply(200, { results: [hit, {}] });
    record().reply(200, { message: "hello" });
    const facts = { source: "osv.test", reason: `what it has as ${id} is no record of OSV` };
    await expect(source().lookup(wanted)).rejects.toMatchObject({ code: "ADVISORIES_UNREACHABLE", facts });
  });

  it("gives up where the answer never ends", async () => {
    const fetch = answering(() => ({ next_page_token: "more" }));
    await expect(source({ fetch }).lookup(wanted)).rejects.toMatchObject({
      facts: { reason: "its answer does not come to an end" },
    });
  });

  it("gives up on a server that does not answer in time", async () => {
    const fetch = (_: unknown, { signal }: RequestInit) =>
      new Promise((_resolve, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
    await expect(source({ timeoutMs: 20, fetch }).lookup(wanted)).rejects.toMatchObject({
      facts: { source: "osv.test", reason: "it did not answer within 20 ms" },
    });
  });
});

describe("osvFolder", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "nodesec-osv-"));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const write = (name: string, record: object) => writeFile(join(folder, name), JSON.stringify(record));
  const wanted = versions({ lodash: ["4.17.15"], ms: ["2.0.0"] });

  it("finds the records of the packages in the folder and the folders in it", async () => {
    await mkdir(join(folder, "npm"));
    await write(`${id}.json`, osvRecord());
    const ms = { package: { ecosystem: "npm", name: "ms" }, versions: ["2.0.0"] };
    await write("npm/GHSA-w9mr-4mfr-499f.json", osvRecord({ id: "GHSA-w9mr-4mfr-499f", affected: [ms] }));
    await writeFile(join(folder, "README.md"), "not a record");
    const found = await osvFolder(folder).lookup(wanted);
    expect(found.map(({ packageName }) => packageName)).toEqual(["lodash", "ms"]);
  });

  it("reads the folder anew when it has changed", async () => {
    await write(`${id}.json`, osvRecord({ affected: [] }));
    const source = osvFolder(folder);
    expect(await source.lookup(wanted)).toEqual([]);
    await rm(join(folder, `${id}.json`));
    await write("new.json", osvRecord());
    await utimes(folder, 1, 1);
    expect(await source.lookup(wanted)).toHaveLength(1);
  });

  it.each([
    ["no JSON", "{"],
    ["no record", "[]"],
  ])("says which file is %s, and finds it mended", async (_, text) => {
    await write(`${id}.json`, osvRecord());
    await writeFile(join(folder, "broken.json"), text);
    const source = osvFolder(folder);
    await expect(source.lookup(wanted)).rejects.toMatchObject({
      code: "ADVISORIES_UNREACHABLE",
      facts: { source: folder, reason: "broken.json is no record of OSV" },
    });
    await write("broken.json", osvRecord({ affected: [] }));
    expect(await source.lookup(wanted)).toHaveLength(1);
  });

  it("does not take an empty folder, or none, for one without vulnerabilities", async () => {
    await expect(osvFolder(folder).lookup(wanted)).rejects.toMatchObject({
      facts: { reason: "there is no JSON file in it" },
    });
    await expect(osvFolder(join(folder, "missing")).lookup(wanted)).rejects.toMatchObject({
      facts: { reason: "the folder cannot be read" },
    });
  });
});
