import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AdvisoryServer, startAdvisoryServer } from "../../bench/audit/advisory-server.ts";
import { auditWithArborist, writeFlatLockfile } from "../../bench/audit/arborist.ts";
import { auditWithNodeSec } from "../../bench/audit/nodesec.ts";
import { realText } from "./lockfiles/real-lockfiles.ts";

/** Lockfiles that npm wrote, and what is known to be vulnerable in them. */
const lockfiles = [
  ["npm-1", ["GHSA-jf85-cpcp-j695 lodash@3.10.1", "GHSA-x5rq-j2xg-h7qm lodash@3.10.1"]],
  ["npm-2", ["GHSA-jf85-cpcp-j695 lodash@3.10.1", "GHSA-xvch-5gv4-984h minimist@1.2.0"]],
  ["npm-3", ["GHSA-jf85-cpcp-j695 lodash@3.10.1", "GHSA-xvch-5gv4-984h minimist@1.2.0"]],
  ["workspaces-npm-2", ["GHSA-c2qf-rxjj-qqgw semver@5.7.1", "GHSA-c2qf-rxjj-qqgw semver@7.3.2"]],
  ["workspaces-npm-3", ["GHSA-c2qf-rxjj-qqgw semver@5.7.1", "GHSA-c2qf-rxjj-qqgw semver@7.3.2"]],
] as const;

describe("the vulnerable packages of a lockfile that npm wrote", () => {
  let server: AdvisoryServer;
  let folder: string;
  beforeAll(async () => {
    server = await startAdvisoryServer();
    folder = mkdtempSync(join(tmpdir(), "nodesec-npm-"));
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  it.each(lockfiles)("are in %s those that npm's own audit finds", async (name, known) => {
    const text = realText(name, "package-lock.json");
    writeFileSync(join(folder, "package-lock.json"), text);
    const own = await auditWithNodeSec({ path: "package-lock.json", text, blob: "" }, [], server.registry);
    expect(own).toEqual(expect.arrayContaining([...known]));
    expect(own).toEqual(await auditWithArborist(folder, server.registry));
  });

  it("are none where every version is a fixed one, and npm finds none either", async () => {
    const fixed = join(folder, "fixed");
    writeFlatLockfile(fixed, new Map([["lodash", new Set(["4.17.21"])]]));
    const text = JSON.stringify({ lockfileVersion: 3, packages: { "node_modules/lodash": { version: "4.17.21" } } });
    expect(await auditWithNodeSec({ path: "package-lock.json", text, blob: "" }, [], server.registry)).toEqual([]);
    expect(await auditWithArborist(fixed, server.registry)).toEqual([]);
  });

  it("are asked for by both in the same words", async () => {
    const text = realText("npm-3", "package-lock.json");
    writeFileSync(join(folder, "package-lock.json"), text);
    server.takeAsked();
    await auditWithNodeSec({ path: "package-lock.json", text, blob: "" }, [], server.registry);
    const [own] = server.takeAsked();
    await auditWithArborist(folder, server.registry);
    expect(server.takeAsked()).toEqual([own]);
    expect(own?.get("lodash")).toEqual(new Set(["3.10.1"]));
  });
});
