import { describe, expect, it } from "vitest";
import { checkSecrets } from "../../src/checks/check-secrets.ts";
import { toCheckedText } from "../../src/checks/detection.ts";
import type { SecretRule } from "../../src/model/rule.ts";
import { openScript } from "../analysis/scripts.ts";

const rule: SecretRule = {
  id: "secrets/example",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [1],
  owasp: "A05:2021",
  message: "It is wrong.",
  fix: "Make it right.",
  keywords: ["acme_"],
  pattern: /(?<!\w)acme_[a-z\d]{20}(?!\w)/g,
  sample: () => "acme_0123456789abcdefghij",
};
const value = rule.sample(Math.random);

function partsFoundIn(text: string): readonly string[] {
  const file = toCheckedText({ path: "app.js", text });
  const { detections } = checkSecrets([rule], file, openScript(text));
  return (detections.get(rule) ?? []).map(({ region }) => {
    return file.lines.textOf(region.startLine).slice(region.startColumn - 1, region.endColumn - 1);
  });
}

describe("checkSecrets", () => {
  it.each([
    `a("acme_0123456789" + "abcdefghij")`,
    `a("acme_" + '0123456789' + \`abcdefghij\`)`,
    `const start = "acme_"; a(\`\${start}0123456789abcdefghij\`)`,
    `a(["acme_0123456789", "abcdefghij"].join(""))`,
    `a("acme_0123456789".concat("abcdefghij"))`,
    `a("\\x61cme_0123456789abcdefghij")`,
    `a("${Buffer.from(`x ${value}`).toString("base64")}")`,
    `a("${Buffer.from(value).toString("hex")}")`,
  ])("finds a value that is put together or encoded, at its place: %s", (text) => {
    const [part, ...more] = partsFoundIn(text);
    expect(more).toEqual([]);
    expect(text).toContain(part);
    expect(part?.length).toBeGreaterThan(20);
  });

  it("reports a value that is plain as well only where it is plain", () => {
    expect(partsFoundIn(`const a = "${value}"; fetch("https://acme.example/" + a + "?b=" + a);`)).toEqual([value]);
  });

  it("does not put together what is not constant", () => {
    expect(
      partsFoundIn(`a("acme_" + b + "0123456789abcdefghij"); c(["acme_", d].join("0123456789abcdefghij"))`),
    ).toEqual([]);
  });

  it("keeps nothing of the value", () => {
    const { detections } = checkSecrets([rule], toCheckedText({ path: "app.js", text: value }));
    expect(JSON.stringify([...detections.values()])).not.toContain("0123456789abcdefghij");
    expect(detections.get(rule)?.[0]).not.toHaveProperty("excerpt");
  });
});
