import { describe, expect, it } from "vitest";
import { type ConfiguredRule, checkSide } from "../../src/checks/check-side.ts";
import type { CredentialRule, SecretRule, TextRule } from "../../src/model/rule.ts";

const facts = {
  severity: "high",
  confidence: "high",
  cwe: [1],
  owasp: "A05:2021",
  message: "It is wrong.",
  fix: "Make it right.",
} as const;

function textRule(rule: Partial<TextRule> = {}): ConfiguredRule {
  const detect = ({ text }: { text: string }) =>
    [...text.matchAll(/bad/g)].map(({ index }) => ({ range: [index, index + 3] as const }));
  return { rule: { ...facts, id: "code/bad", kind: "text", appliesTo: () => true, detect, ...rule }, options: {} };
}

function secretRule(rule: Partial<SecretRule> = {}): ConfiguredRule {
  const secret: SecretRule = {
    ...facts,
    id: "secrets/example",
    kind: "secret",
    keywords: ["key_"],
    pattern: /key_(?<secret>[a-z]{8})/g,
    sample: () => "key_abcdefgh",
    ...rule,
  };
  return { rule: secret, options: {} };
}

function credentialRule(rule: Partial<CredentialRule>): ConfiguredRule {
  const detect: CredentialRule["detect"] = ({ text }) =>
    [...text.matchAll(/pw=(\w+)/g)].map(({ index, 0: { length }, 1: value = "" }) => ({
      range: [index + 3, index + length] as const,
      value,
    }));
  const credential = { ...facts, id: "secrets/named", kind: "credential", detect, sample: () => "letmein", ...rule };
  return { rule: credential as CredentialRule, options: {} };
}

function check(text: string, rules: readonly ConfiguredRule[], path = "app.js") {
  return checkSide({ path, text, blob: "" }, rules);
}

describe("checkSide", () => {
  it("shows no line around a credential's value, and the lines of a problem without one", () => {
    const withValue = check("pw=hunter2", [credentialRule({})]);
    expect(JSON.stringify(withValue.detections)).not.toContain("hunter2");
    expect(withValue.secrets).toEqual(["hunter2"]);
    const without = check("COPY .env .", [credentialRule({ detect: () => [{ range: [0, 4] }] })]);
    expect(without.detections[0]?.excerpt?.lines).toEqual(["COPY .env ."]);
  });

  it("leaves a place that two credential rules report to the one that does not give way", () => {
    const rules = [credentialRule({ id: "secrets/guess", givesWay: true }), credentialRule({})];
    const rulesOf = (text: string, of: readonly ConfiguredRule[]) => check(text, of).detections.map(({ rule }) => rule);
    expect(rulesOf("pw=hunter2", rules)).toEqual(["secrets/named"]);
    expect(rulesOf("pw=hunter2", rules.slice(0, 1))).toEqual(["secrets/guess"]);
  });

  it("reports each problem of a text rule where it stands", () => {
    const { detections } = check("a bad\n  bad b", [textRule()]);
    expect(detections.map(({ region }) => [region.startLine, region.startColumn])).toEqual([
      [1, 3],
      [2, 3],
    ]);
  });

  it("asks a rule only about the files that it applies to", () => {
    expect(check("bad", [textRule({ appliesTo: (path) => path === "Dockerfile" })]).detections).toEqual([]);
  });

  it.each(["test/a.js", "src/__tests__/a.js", "a.test.ts", "a.spec.mjs", "fixtures/x/a.js"])(
    "asks in the test file %s only the rules that speak about tests",
    (path) => {
      expect(check("bad", [textRule()], path).detections).toEqual([]);
      expect(check("bad", [textRule({ inTests: true })], path).detections).toHaveLength(1);
    },
  );

  it.each(["latest/a.js", "src/contest.js", "attest/a.js", "test.js"])("takes %s for no test file", (path) => {
    expect(check("bad", [textRule()], path).detections).toHaveLength(1);
  });

  it("asks about a minified file only the rules for the shapes of secrets", () => {
    const source = { path: "app.js", text: "bad;pw=hunter2;a('key_abcdefgh')", blob: "", minified: true as const };
    const rules = [textRule(), credentialRule({}), secretRule()];
    expect(checkSide(source, rules).detections).toMatchObject([{ rule: "secrets/example" }]);
  });

  it("names a rule that throws, and still runs the others", () => {
    const throws = textRule({
      id: "code/broken",
      detect: () => {
        throw new TypeError("boom");
      },
    });
    const { detections, skipped } = check("bad", [throws, textRule()]);
    expect(detections).toHaveLength(1);
    expect(skipped).toEqual([{ path: "app.js", reason: "crash", detail: "the rule code/broken failed: boom" }]);
  });

  it("gives what it finds the severity that the policy wants", () => {
    expect(check("bad", [{ ...textRule(), severity: "low" }]).detections).toMatchObject([{ severity: "low" }]);
  });

  it("keeps a secret's value and its line out of everything that it reports", () => {
    const { detections } = check("const a = 'key_abcdefgh';", [secretRule()]);
    expect(detections).toMatchObject([{ region: { startColumn: 16, endColumn: 24 } }]);
    expect(JSON.stringify(detections)).not.toContain("abcdefgh");
    expect(detections[0]).not.toHaveProperty("excerpt");
  });

  it("knows the same secret again, and another one from it", () => {
    const identities = ["'key_abcdefgh'", "run(key_abcdefgh)", "'key_zzzzzzzz'"].map(
      (text) => check(text, [secretRule()]).detections[0]?.identity,
    );
    expect(identities[0]).toBe(identities[1]);
    expect(identities[2]).not.toBe(identities[0]);
  });

  it("drops a match that the rule does not verify, and does not search without a keyword", () => {
    expect(check("key_abcdefgh", [secretRule({ verify: () => false })]).detections).toEqual([]);
    expect(check("key_abcdefgh", [secretRule({ keywords: ["token"] })]).detections).toEqual([]);
  });
});
