import { describe, expect, it } from "vitest";
import type { RuleFacts } from "../../src/model/rule.ts";
import { parsePage } from "../../src/pages/parse-page.ts";
import { renderPage } from "../../src/pages/render-page.ts";

const rule: RuleFacts = {
  id: "secrets/thing",
  severity: "high",
  confidence: "medium",
  cwe: [798, 321],
  owasp: "A07:2021",
  message: "A thing.",
  fix: "Remove it.",
};

const page = parsePage("What.\n\nWhy.\n\n## A case\n\n```js bad file=a.js\nk('{{sample}}'); // finding\n```");

describe("renderPage", () => {
  it("shows the facts, with links to the weaknesses and the category", () => {
    const text = renderPage(page, rule, () => "");
    expect(text).toContain("[CWE-798](https://cwe.mitre.org/data/definitions/798.html)");
    expect(text).toContain("[A07:2021 Identification and Authentication Failures](<https://owasp.org/Top10/");
    expect(text).toContain("**Fix:** Remove it.");
  });

  it("shows no more of a sample than its kind", () => {
    const text = renderPage(page, rule, () => "ghp_abcdefghijklmnop");
    expect(text).toContain("k('ghp_****************'); // finding");
  });

  it("shows the first and the last line of a long sample", () => {
    expect(renderPage(page, rule, () => "BEGIN\nabc\nEND\n")).toContain("BEGIN\n****************\nEND");
  });

  it("says what an example is and which file it stands in", () => {
    expect(renderPage(page, rule)).toContain("❌ **Reported**, `a.js`\n\n```js\n");
  });

  it("lists options with their defaults", () => {
    const options = { maxBytes: { default: 5, description: "The most." } };
    expect(renderPage(page, { ...rule, options })).toContain("| `maxBytes` | `5` | The most. |");
  });

  it("shows the ignore comment in the language of the examples", () => {
    const text = (language: string) =>
      renderPage(parsePage(`What.\n\n## A case\n\n\`\`\`${language} bad\nx\n\`\`\``), rule);
    expect(text("js")).toContain("```js\n// nodesec-ignore secrets/thing -- why this is fine here\n```");
    expect(text("dockerfile")).toContain("```dockerfile\n# nodesec-ignore secrets/thing -- why");
    expect(text("json")).toContain("The config file can switch the rule off. In a file that has comments:");
  });

  it("says when a comment cannot silence the rule", () => {
    expect(renderPage(page, { ...rule, suppressible: false })).not.toContain("nodesec-ignore");
  });
});
