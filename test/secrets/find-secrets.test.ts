import { describe, expect, it } from "vitest";
import type { SecretRule } from "../../src/model/rule.ts";
import { createSecretSearch } from "../../src/secrets/find-secrets.ts";

function ruleOf(rule: Partial<SecretRule>): SecretRule {
  return {
    id: "secrets/example",
    kind: "secret",
    severity: "high",
    confidence: "high",
    cwe: [1],
    owasp: "A05:2021",
    message: "It is wrong.",
    fix: "Make it right.",
    keywords: ["key_"],
    pattern: /(?<!\w)key_[a-z]{8}(?!\w)/g,
    sample: () => "key_abcdefgh",
    ...rule,
  };
}

function valuesIn(text: string, rule: Partial<SecretRule> = {}): readonly string[] {
  const { found } = createSecretSearch([ruleOf(rule)])(text);
  for (const { value, range } of found) expect(text.slice(...range)).toBe(value);
  return found.map(({ value }) => value);
}

const far = " ".repeat(5000);

describe("createSecretSearch", () => {
  it("finds a shape at both ends, far from and beside another, and no part of a longer word", () => {
    const text = `key_aaaaaaaa${far}key_bbbbbbbb,key_cccccccc xkey_dddddddd key_eeeeeeeee${far}key_ffffffff`;
    expect(valuesIn(text).map((value) => value[4])).toEqual(["a", "b", "c", "f"]);
  });

  it("finds the keyword in any case, and in the middle or at the end of the match", () => {
    expect(valuesIn("a-KEY_abcdefgh", { pattern: /KEY_[a-z]{8}/g })).toEqual(["KEY_abcdefgh"]);
    expect(valuesIn(`${far}${"x".repeat(90)}key_`, { pattern: /x{90}key_/g })).toHaveLength(1);
  });

  it("gives the place of the group", () => {
    const pattern = /key_=(?<secret>\w{4})/g;
    expect(valuesIn("key_=key_", { pattern })).toEqual(["key_"]);
  });

  it("follows a match without an end further than its first part", () => {
    const value = `key_${"a".repeat(9000)}`;
    expect(valuesIn(`${far}${value} ${value}`, { pattern: /(?<!\w)key_\w+(?!\w)/g })).toEqual([value, value]);
  });

  it("takes what a lookahead or a lookbehind sees beyond the match into account", () => {
    const pattern = /(?<=begin.{0,300})key_[a-z]{8}(?=.{0,300}end)/g;
    const gap = "-".repeat(290);
    expect(valuesIn(`${far}begin${gap}key_abcdefgh${gap}end${far}`, { pattern })).toHaveLength(1);
    expect(valuesIn(`${far}begin${gap}${gap}key_abcdefgh${gap}end${far}`, { pattern })).toHaveLength(0);
  });

  it("takes a rule's match with `named` only where the name before it has one of the words", () => {
    const rule = { keywords: ["acme"], named: ["acmekey"], pattern: /\b[\da-f]{32}\b/g };
    const hash = "0123456789abcdef0123456789abcdef";
    expect(valuesIn(`ACME_KEY=${hash}\nACME_COMMIT=${hash}\n`, rule)).toEqual([hash]);
    expect(valuesIn(`ACME${far}ACMEKEY`, rule)).toEqual([]);
  });

  it("drops what is not verified and grades the rest", () => {
    const verify = (value: string) => (value.endsWith("a") ? "proven" : value.endsWith("b") ? "plausible" : false);
    const { found } = createSecretSearch([ruleOf({ verify })])("key_aaaaaaaa key_bbbbbbbb key_cccccccc");
    expect(found.map(({ confidence }) => confidence)).toEqual(["high", "medium"]);
  });

  it("names a rule that throws and lets the others find", () => {
    const broken = ruleOf({
      verify() {
        throw new Error("broken");
      },
    });
    const { found, failed } = createSecretSearch([broken, ruleOf({ id: "secrets/other" })])("key_abcdefgh");
    expect(failed.map(({ rule }) => rule)).toEqual([broken]);
    expect(found.map(({ rule }) => rule.id)).toEqual(["secrets/other"]);
  });

  it("gives a pattern only the text around its keywords, and no text often", () => {
    const effortFor = (text: string, rule: Partial<SecretRule> = {}) => createSecretSearch([ruleOf(rule)])(text).effort;
    expect(effortFor(far.repeat(20))).toBe(0);
    expect(effortFor(`${far}key_${far}`)).toBeLessThan(60);
    const hostile = "key_".repeat(50_000);
    expect(effortFor(hostile)).toBeLessThan(1.1 * hostile.length);
    expect(effortFor(hostile, { pattern: /(?<!\w)key_\w+/g })).toBeLessThan(3 * hostile.length);
  });
});
