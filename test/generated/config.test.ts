import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { judgePatterns } from "../../src/checks/judge-patterns.ts";
import { configJsonSchema } from "../../src/config/json-schema.ts";
import { readPolicy } from "../../src/config/load-policy.ts";
import { renderOptionsPage } from "../../src/config/options-page.ts";
import { loadRules } from "../../src/rules/load.ts";

const rules = await loadRules();
const schema = configJsonSchema(rules);

describe("nodesec.schema.json", () => {
  it("is what the schema of the config says", async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot("../../nodesec.schema.json");
  });
});

describe("docs/guide/options.md", () => {
  it("shows every option", async () => {
    await expect(renderOptionsPage(schema)).toMatchFileSnapshot("../../docs/guide/options.md");
  });

  it("shows an example that both the reader and the JSON Schema accept", async () => {
    const text = /```yaml\n(.*?)```/s.exec(renderOptionsPage(schema))?.[1] ?? "";
    expect(await readPolicy({ repository: { text, source: "example" } }, { rules, judgePatterns })).toMatchObject({
      ok: true,
    });
    const validate = new Ajv({ strict: false }).compile(schema);
    expect(validate(parse(text)) || validate.errors).toBe(true);
  });
});
