import nock from "nock";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { identityOf } from "../../src/checks/check-secrets.ts";
import { verifySecrets } from "../../src/checks/verify-secrets.ts";
import { checkFiles } from "../../src/checks/worker.ts";
import { defaultPolicy } from "../../src/config/default-policy.ts";
import type { Detection } from "../../src/model/finding.ts";
import { loadRules } from "../../src/rules/load.ts";
import { providers } from "../../src/secrets/providers.ts";
import { aFinding } from "../helpers/reports.ts";
import { seededRandom } from "../rules/documented-rules.ts";

const rules = await loadRules();
const { excerpt: _excerpt, ...bare } = aFinding({ path: "a.js" });

function sampleOf(id: string, seed = 3): string {
  const rule = rules.get(id);
  if (rule?.kind !== "secret") throw new Error(`${id} is no secret`);
  return rule.sample(seededRandom(seed));
}

function secretOf(rule: string, value: string): Detection {
  return {
    ...bare,
    rule,
    message: "It stands here.",
    confidence: "medium",
    severity: "high",
    identity: identityOf(value),
  };
}

const npm = "secrets/npm-token";
const value = sampleOf(npm);
const npmSecret = secretOf(npm, value);

async function verifyNpm(before: readonly Detection[] = []): Promise<Detection | undefined> {
  const [detection] = await verifySecrets([npmSecret], { before, values: [value], names: ["npm"] });
  return detection;
}

function npmAnswers() {
  return nock("https://registry.npmjs.org", { reqheaders: { authorization: `Bearer ${value}` } }).get("/-/whoami");
}

beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

describe("verifySecrets", () => {
  it("is sure of a secret that its provider accepts", async () => {
    npmAnswers().reply(200, { username: "somebody" });
    expect(await verifyNpm()).toMatchObject({ verification: "active", confidence: "high", severity: "high" });
  });

  it("takes a secret that its provider refuses for already revoked", async () => {
    npmAnswers().reply(401);
    const detection = await verifyNpm();
    expect(detection).toMatchObject({ verification: "inactive", confidence: "medium", severity: "low" });
    expect(detection?.message).toBe("It stands here. It is already revoked: its provider refuses it.");
  });

  it.each([403, 404, 429, 500, 503])("knows nothing from status %i", async (status) => {
    npmAnswers().reply(status);
    expect(await verifyNpm()).toMatchObject({ verification: "unknown", confidence: "medium", severity: "high" });
  });

  it("follows no redirect, and so sends the secret to no other host", async () => {
    npmAnswers().reply(302, undefined, { location: "https://elsewhere.example/" });
    const elsewhere = nock("https://elsewhere.example").get("/").reply(200);
    expect(await verifyNpm()).toMatchObject({ verification: "unknown" });
    expect(elsewhere.isDone()).toBe(false);
  });

  it("knows nothing where the connection breaks, and says nothing of the secret", async () => {
    npmAnswers().replyWithError(`no route for ${value}`);
    const detection = await verifyNpm();
    expect(detection).toMatchObject({ verification: "unknown" });
    expect(JSON.stringify(detection)).not.toContain(value);
  });

  it("does not wait for a slow provider", async () => {
    npmAnswers().delay(60_000).reply(200);
    expect(await verifyNpm()).toMatchObject({ verification: "unknown" });
  }, 20_000);

  it("asks nobody about a secret that the base holds as well", async () => {
    const asked = npmAnswers().reply(200);
    expect(await verifyNpm([npmSecret])).toEqual(npmSecret);
    expect(asked.isDone()).toBe(false);
  });

  it("asks only the providers that are switched on", async () => {
    const asked = npmAnswers().reply(200);
    const known = { before: [], values: [value] };
    expect(await verifySecrets([npmSecret], { ...known, names: ["github"] })).toEqual([npmSecret]);
    expect(await verifySecrets([npmSecret], { ...known, names: [] })).toEqual([npmSecret]);
    expect(asked.isDone()).toBe(false);
  });

  it("asks once about a secret in several places, and about ten secrets at most", async () => {
    const values = Array.from({ length: 12 }, (_, index) => sampleOf(npm, index));
    let requests = 0;
    nock("https://registry.npmjs.org")
      .get("/-/whoami")
      .times(50)
      .reply(() => {
        requests += 1;
        return [200, {}];
      });
    const all = [...values, ...values].map((each) => secretOf(npm, each));
    const verified = await verifySecrets(all, { before: [], values, names: ["npm"] });
    expect(requests).toBe(10);
    expect(verified.filter(({ verification }) => verification === "active")).toHaveLength(20);
    expect(verified.filter(({ verification }) => verification === "unknown")).toHaveLength(4);
  });

  it.each([
    [{ ok: true }, "active"],
    [{ ok: false, error: "token_revoked" }, "inactive"],
    [{ ok: false, error: "ratelimited" }, "unknown"],
    ["not JSON", "unknown"],
    [`"${"x".repeat(200_000)}"`, "unknown"],
  ] as const)("reads what Slack says in the answer's body (case %#)", async (body, expected) => {
    const token = sampleOf("secrets/slack-token");
    nock("https://slack.com").get("/api/auth.test").reply(200, body);
    const found = [secretOf("secrets/slack-token", token)];
    const [detection] = await verifySecrets(found, { before: [], values: [token], names: ["slack"] });
    expect(detection?.verification).toBe(expected);
  });
});

describe("checkFiles", () => {
  const text = `const token = "${value}";`;
  const [rule] = [{ id: npm, options: {} }];
  const request = {
    files: [{ path: "a.js", after: { path: "a.js", text, blob: "1" } }],
    context: [],
    rules: [rule],
    limits: defaultPolicy.limits,
  };
  const progress = new SharedArrayBuffer(4);

  it("asks within the worker, and lets nothing of the value out", async () => {
    npmAnswers().reply(200, { username: "somebody" });
    const result = await checkFiles({ request: { ...request, verifiers: ["npm"] }, progress });
    expect(result.after).toMatchObject([{ rule: npm, verification: "active" }]);
    expect(JSON.stringify(result)).not.toContain(value.slice(4, 20));
  });

  it("asks nobody by default", async () => {
    const asked = npmAnswers().reply(200);
    const result = await checkFiles({ request, progress });
    expect(result.after).toMatchObject([{ rule: npm }]);
    expect(result.after[0]).not.toHaveProperty("verification");
    expect(asked.isDone()).toBe(false);
  });
});

describe("the providers", () => {
  const rows = Object.entries(providers).flatMap(([name, provider]) =>
    provider.rules.map((rule) => ({ name, rule, provider })),
  );

  it.each(rows)("$name is asked about samples of $rule, at its own host", async ({ name, rule, provider }) => {
    const token = sampleOf(rule);
    const paths: string[] = [];
    nock(`https://${provider.host}`)
      .get(/.*/)
      .reply((path: string) => {
        paths.push(path);
        return [200, { ok: true }];
      });
    const known = { before: [], values: [token], names: [name] };
    const [detection] = await verifySecrets([secretOf(rule, token)], known);
    expect(paths).toHaveLength(1);
    expect(detection?.verification).toBe("active");
  });
});
