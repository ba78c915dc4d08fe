import { afterAll, describe, expect, it } from "vitest";
import { closeChecks } from "../../src/checks/index.ts";
import { judgePatterns } from "../../src/checks/judge-patterns.ts";
import { checkConfigChange } from "../../src/config/check-config-change.ts";
import { defaultPolicy } from "../../src/config/default-policy.ts";
import { readPolicy } from "../../src/config/load-policy.ts";
import type { RuleFacts } from "../../src/model/rule.ts";

afterAll(closeChecks);

const rule: RuleFacts = {
  id: "limits/body-size",
  severity: "medium",
  confidence: "high",
  cwe: [770],
  owasp: "A05:2021",
  message: "A body has no limit.",
  fix: "Set one.",
  options: {
    maxBytes: { default: 100_000, description: "The largest limit." },
    allowed: { default: [] as string[], description: "Paths." },
    strict: { default: false, description: "Strict." },
    name: { default: "x", description: "Name." },
  },
};
const rules = new Map([
  [rule.id, rule],
  ["injection/sql", { ...rule, id: "injection/sql", options: {} }],
  ["secrets/github-token", { ...rule, id: "secrets/github-token", options: {} }],
]);

const source = ".github/nodesec.yml";

async function policyOf(repository?: string, organization?: string) {
  const result = await readPolicy(
    {
      ...(repository !== undefined && { repository: { text: repository, source, path: source } }),
      ...(organization !== undefined && { organization: { text: organization, source: "org" } }),
    },
    { rules, judgePatterns },
  );
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join());
  return result.policy;
}

/** A config with one entry of `secrets.allow`, which begins with these keys. */
function allowing(keys: string): string {
  return `secrets:\n  allow:\n    - ${keys}\n      reason: an example\n`;
}

async function problemsOf(text: string) {
  const result = await readPolicy({ repository: { text, source } }, { rules, judgePatterns });
  return result.ok ? [] : result.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe("readPolicy", () => {
  it("gives the defaults where there is no config", async () => {
    expect(await policyOf()).toEqual(defaultPolicy);
  });

  it.each(["", "# nothing yet\n", "---\n", "\uFEFF"])("takes an empty config %j for the defaults", async (text) => {
    expect(await policyOf(text)).toEqual({ ...defaultPolicy, source });
  });

  it("changes only what is written", async () => {
    expect(await policyOf("failOn:\r\n  severity: medium\r\nexclude: [test/**]\r\n")).toEqual({
      ...defaultPolicy,
      failOn: { severity: "medium", confidence: "high" },
      exclude: ["test/**"],
      source,
    });
  });

  it("reads a rule as off, as a severity, or as a mapping with its options", async () => {
    const { rules: read } = await policyOf(
      "rules:\n  injection/sql: off\n  limits/body-size: { severity: low, maxBytes: 5, allowed: [a], strict: true }\n",
    );
    expect(read).toEqual({
      "injection/sql": { enabled: false },
      "limits/body-size": { enabled: true, severity: "low", options: { maxBytes: 5, allowed: ["a"], strict: true } },
    });
    expect((await policyOf("rules: { injection/sql: critical }")).rules).toEqual({
      "injection/sql": { enabled: true, severity: "critical" },
    });
  });

  it("lets the repository win over the organization, key by key", async () => {
    const organization =
      "comments: { max: 3, minSeverity: high }\nrules:\n  limits/body-size: { maxBytes: 1, name: y }\n";
    const policy = await policyOf("comments: { max: 4 }\nrules:\n  limits/body-size: { maxBytes: 2 }\n", organization);
    expect(policy.comments).toEqual({ max: 4, minSeverity: "high" });
    expect(policy.rules["limits/body-size"]?.options).toEqual({ maxBytes: 2, name: "y" });
    expect(policy.source).toBe(`${source}, then org`);
  });

  it("adds up what both allow, each with its place", async () => {
    const organization = allowing("rule: secrets/custom-acme");
    const { secrets } = await policyOf(allowing("hash: a123456789abcdef\n      expires: 2026-12-31"), organization);
    expect(secrets.allow).toEqual([
      { rule: "secrets/custom-acme", reason: "an example", at: { source: "org", line: 3, column: 7 } },
      {
        hash: "a123456789abcdef",
        expires: "2026-12-31",
        reason: "an example",
        at: { source, path: source, line: 3, column: 7 },
      },
    ]);
  });

  it("takes a thousand entries, and not more", async () => {
    const entry = (_: unknown, index: number) => `{path: a${index}, reason: x}`;
    const config = (length: number) => `secrets: {allow: [${Array.from({ length }, entry).join(",")}]}`;
    expect((await policyOf(config(1_000))).secrets.allow).toHaveLength(1_000);
    expect(await problemsOf(config(1_001))).toEqual(["1:18 secrets.allow must be at most 1000 items long."]);
  });

  it("leaves the organization out where `extends` does not name it", async () => {
    expect((await policyOf("extends: nodesec:recommended\n", "comments: { max: 3 }")).comments.max).toBe(20);
    expect((await policyOf("extends: [nodesec:recommended, org]\n", "comments: { max: 3 }")).comments.max).toBe(3);
  });

  it("puts a preset under what is written", async () => {
    const policy = await policyOf("extends: nodesec:strict\nfailOn: { confidence: high }\n");
    expect(policy.failOn).toEqual({ severity: "medium", confidence: "high" });
    expect(policy.onError).toBe("failure");
    expect(policy.source).toBe(`${source}, then nodesec:strict`);
  });

  it.each([
    ["failon:\n  severity: high\n", '1:1 Unknown key "failon": did you mean "failOn"?'],
    ["failOn:\n  severity: hihg\n", "2:13 failOn.severity must be critical, high, medium, low or never."],
    ["comments:\n  max: 10\n  min: 2\n", '3:3 Unknown key "min" in comments: did you mean "max"?'],
    ["comments:\n  max: ten\n", "2:8 comments.max must be a number."],
    ["comments:\n  max: 1.5\n", "2:8 comments.max must be a whole number."],
    ["comments: { max: -1 }\n", "1:18 comments.max must be at least 0."],
    ["comments:\n  max: 99999\n", "2:8 comments.max must be at most 50."],
    ["drafts:\n  review: 1\n", "2:11 drafts.review must be true or false."],
    ["exclude: test/**\n", "1:10 exclude must be a list."],
    ["exclude:\n  - a\n  - 5\n", "3:5 exclude.1 must be a text."],
    ["exclude:\n", "1:1 exclude must be a list."],
    ['exclude: [""]\n', "1:11 exclude.0 must not be empty."],
    ["exclude:\n  - '!src/**'\n", "2:5 exclude.0: A glob cannot begin with `!`; `exclude` names what is left out."],
    ["include: ['+(a|b)']\n", "1:11 include.0: A glob cannot have `+(a|b)` and the like; write `{a,b}`."],
    [`exclude: ['${"{a,b}".repeat(9)}']\n`, "1:11 exclude.0: The braces stand for more than 100 globs."],
    ["extends: nodesec:lax\n", "1:10 extends must be nodesec:recommended, nodesec:strict or org."],
    ["extends: [nodesec:lax]\n", "1:11 extends.0 must be nodesec:recommended, nodesec:strict or org."],
    ["rules:\n  injection/sqli: off\n", '2:3 Unknown rule "injection/sqli": did you mean "injection/sql"?'],
    ["rules:\n  totally/different-thing: off\n", '2:3 Unknown rule "totally/different-thing".'],
    ["rules:\n  injection/sql: of\n", "2:18 rules.injection/sql must be off, critical, high, medium or low."],
    [
      "rules:\n  injection/sql:\n    maxBytes: 3\n",
      '3:5 Unknown key "maxBytes" in rules.injection/sql: known are enabled, severity.',
    ],
    ["rules:\n  limits/body-size:\n    maxBytes: big\n", "3:15 rules.limits/body-size.maxBytes must be a number."],
    ["rules:\n  limits/body-size: { strict: yes }\n", "2:31 rules.limits/body-size.strict must be true or false."],
    [
      "secrets:\n  allow: [{ reason: x }]\n",
      "2:11 secrets.allow.0: An entry needs a `hash`, a `path` or a `rule`; else it would allow every secret.",
    ],
    ["secrets:\n  allow:\n    - path: a\n", "3:7 secrets.allow.0.reason must be a text."],
    ["secrets:\n  allow:\n    - path: a\n      reason: ' '\n", "4:15 secrets.allow.0.reason: Say why it is allowed."],
    [
      allowing("path: '!a'"),
      "3:13 secrets.allow.0.path: A glob cannot begin with `!`; `exclude` names what is left out.",
    ],
    [allowing("hash: abc"), "3:13 secrets.allow.0.hash: A hash has 16 hexadecimal digits, as the report shows them."],
    [allowing("hash: 1234567890123456"), "3:13 secrets.allow.0.hash must be a text."],
    [
      allowing("rule: secrets/github-tokne"),
      '3:13 secrets.allow.0.rule: There is no rule of this name that finds secrets; did you mean "secrets/github-token"?',
    ],
    [allowing("rule: injection/sql"), "3:13 secrets.allow.0.rule: There is no rule of this name that finds secrets."],
    [
      allowing("expires: 2026-02-30\n      path: a"),
      "3:16 secrets.allow.0.expires: Write a date as year, month and day, such as 2030-12-31.",
    ],
    [
      allowing("expires: soon\n      path: a"),
      "3:16 secrets.allow.0.expires: Write a date as year, month and day, such as 2030-12-31.",
    ],
    [
      allowing("hsah: a123456789abcdef\n      path: a"),
      '3:7 Unknown key "hsah" in secrets.allow.0: did you mean "hash"?',
    ],
    ["rules:\n  __proto__: off\n", '2:3 Unknown rule "__proto__".'],
    ["- a\n- b\n", "1:1 The config must be a mapping of keys to values."],
    ["just words\n", "1:1 The config must be a mapping of keys to values."],
    ["onError: neutral\nonError: failure\n", "2:1 Invalid YAML: Map keys must be unique."],
    ["onError: neutral\n---\nonError: failure\n", "2:1 The config must be a single YAML document."],
    ["failOn:\n\tseverity: high\n", "2:1 Invalid YAML: Tabs are not allowed as indentation."],
    ["onError: !!js/function x\n", "1:10 Invalid YAML: Unresolved tag: tag:yaml.org,2002:js/function."],
    ["a: &a [x]\nb: [*a, *a]\n", "2:5 Aliases (`*name`) are not allowed: write the value out."],
  ])("says where and why it refuses %j", async (text, problem) => {
    expect(await problemsOf(text)).toContain(problem);
    expect(await problemsOf(text)).toHaveLength(1);
  });

  it("refuses what is nested without sense, without walking through it", async () => {
    const [problem] = await problemsOf(`exclude: ${"[".repeat(100)}${"]".repeat(100)}\n`);
    expect(problem).toMatch(/^1:\d\d The config is nested too deeply\.$/);
  });

  it("refuses a text that is too large for a config", async () => {
    expect(await problemsOf(`exclude: [${"a,".repeat(40_000)}]`)).toEqual([
      "1:1 The file is larger than 64000 characters.",
    ]);
  });

  it.each([Array.from({ length: 5_000 }, (_, index) => `k${index}: 1`).join("\n"), `exclude: ${"[".repeat(30_000)}`])(
    "names the first problems of very many, and counts the others",
    async (text) => {
      const problems = await problemsOf(text);
      expect(problems).toHaveLength(21);
      expect(problems.at(-1)).toMatch(/ \d+ more problems from here on\.$/);
    },
  );

  it("names every problem, from top to bottom", async () => {
    expect((await problemsOf("onError: x\nfoo: 1\ndrafts: { fail: 3 }\n")).map((each) => each.split(" ")[0])).toEqual([
      "1:10",
      "2:1",
      "3:17",
    ]);
  });

  it("refuses the organization's config by its own name", async () => {
    const result = await readPolicy(
      { organization: { text: "x: 1", source: "acme/.github" } },
      { rules, judgePatterns },
    );
    expect(result).toMatchObject({ ok: false, problems: [{ source: "acme/.github", line: 1, column: 1 }] });
  });
});

/** A config with one pattern, whose lines replace those of a good one. */
function patternOf(lines: Readonly<Record<string, string>> = {}): string {
  const good = {
    id: "acme",
    pattern: "'acme_[a-z0-9]{32}'",
    keywords: "[acme_]",
    examples: `[acme_${"a1".repeat(16)}]`,
  };
  const written = Object.entries({ ...good, ...lines }).map(([key, value]) => `      ${key}: ${value}\n`);
  return `secrets:\n  patterns:\n    -\n${written.join("")}`;
}

describe("secrets.patterns", () => {
  it("reads what is well, and adds up what both configs describe; of one id the repository's holds", async () => {
    const organization = `${patternOf({ severity: "low" })}${patternOf({ id: "other" }).split("patterns:\n")[1]}`;
    const { secrets } = await policyOf(patternOf({ counterexamples: "[acme_short]" }), organization);
    expect(secrets.patterns.map(({ id, severity }) => [id, severity])).toEqual([
      ["acme", undefined],
      ["other", undefined],
    ]);
  });

  it.each([
    [{ pattern: "'acme_['" }, "5:16 secrets.patterns.0.pattern: It is no regular expression of JavaScript: "],
    [{ pattern: "'acme_([a-z]+)+[0-9]'" }, "5:16 secrets.patterns.0.pattern: The time that it takes can grow faster"],
    [{ pattern: "'acme[a-z]+[a-z0-9]+!'" }, "5:16 secrets.patterns.0.pattern: The time that it takes can grow faster"],
    [{ pattern: "'(acme)_[a-z]{9}\\1'" }, "5:16 secrets.patterns.0.pattern: It refers back to a group"],
    [{ pattern: "'(?=.*x)acme_[a-z]{9}'" }, "5:16 secrets.patterns.0.pattern: Its look-ahead or look-behind"],
    [{ pattern: "'acme?'" }, "5:16 secrets.patterns.0.pattern: It can match fewer than 6 characters"],
    [{ examples: "[acme_short]" }, "7:18 secrets.patterns.0.examples.0: The pattern does not match anything in it."],
    [{ keywords: "[other]" }, "7:18 secrets.patterns.0.examples.0: None of the keywords is in what"],
    [
      { counterexamples: `[acme_${"b2".repeat(16)}]` },
      "8:25 secrets.patterns.0.counterexamples.0: The pattern finds a secret in it.",
    ],
    [{ examples: "[]" }, "7:17 secrets.patterns.0.examples must be at least 1."],
    [{ keywords: "[ab]" }, "6:18 secrets.patterns.0.keywords.0: A keyword has at least 3 characters"],
    [{ id: "Acme Key" }, "4:11 secrets.patterns.0.id: An id has at most 50 lower-case letters"],
    [{ severity: "bad" }, "8:17 secrets.patterns.0.severity must be critical, high, medium or low."],
  ])("says where and why it refuses %j", async (lines, problem) => {
    const problems = await problemsOf(patternOf(lines));
    expect(problems).toEqual([expect.stringContaining(problem)]);
  });

  it("refuses two entries of one id", async () => {
    const [problem] = await problemsOf(patternOf() + patternOf().split("patterns:\n")[1]);
    expect(problem).toContain('Two entries have the id "acme".');
  });
});

describe("checkConfigChange", () => {
  it("blocks a change that breaks the config, at the place", async () => {
    const file = { path: source, text: "rules:\n  injection/sqli: off\n", blob: "1" };
    expect(await checkConfigChange(file, { rules, judgePatterns })).toEqual([
      expect.objectContaining({
        path: source,
        blocking: true,
        region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 4 },
      }),
    ]);
  });

  it("says nothing of a config that is well", async () => {
    expect(
      await checkConfigChange({ path: source, text: "onError: failure\n", blob: "1" }, { rules, judgePatterns }),
    ).toEqual([]);
  });
});
