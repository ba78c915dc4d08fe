import { readdir, stat } from "node:fs/promises";
import { expect, it } from "vitest";
import type { Rule, SecretRule } from "../../src/model/rule.ts";
import type { SecretEntry } from "../../src/rules/lazy-secret.ts";

const folder = new URL("../../src/rules/secrets/", import.meta.url);

it("src/rules/secrets.json tells of each secret's rule what is needed before its module is loaded", async () => {
  const names = (await readdir(folder)).sort();
  const entries = await Promise.all(
    names.map(async (name) => {
      const url = new URL(name, folder);
      const { default: rule } = (await import(url.href)) as { default: Rule };
      return rule.kind === "secret" ? [toEntry(rule, (await stat(url)).size)] : [];
    }),
  );
  const lines = entries.flat().map((entry) => JSON.stringify(entry));
  await expect(`[\n${lines.join(",\n")}\n]\n`).toMatchFileSnapshot("../../src/rules/secrets.json");
});

/** The entry of a rule; `bytes` is the size of its module's source. */
function toEntry(
  { kind: _, pattern: _pattern, verify: _verify, sample: _sample, ...facts }: SecretRule,
  bytes: number,
): SecretEntry {
  return { ...facts, bytes };
}
