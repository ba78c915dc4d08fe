import { statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Rule, RuleId } from "../model/rule.ts";
import { lazySecret, type SecretEntry } from "./lazy-secret.ts";
import catalogue from "./secrets.json" with { type: "json" };

/** A rule's module. */
interface RuleFile {
  readonly id: RuleId;
  readonly path: string;
}

// Its test makes this claim about the generated file true.
const entries = new Map((catalogue as readonly SecretEntry[]).map((entry) => [entry.id, entry]));

// For hundreds of modules it takes half as long as `import`, which waits its turn for each of them.
const require = createRequire(import.meta.url);

/**
 * Every rule by its id, in the order of ids. The folder is the registry: what lies in `rules/<group>/` is a rule, as source
 * (`.ts`) or compiled (`.js`). Modules of secrets are loaded when they are needed. Throws where a file's rule has another id than its path.
 */
export async function loadRules(): Promise<ReadonlyMap<RuleId, Rule>> {
  const here = new URL("./", import.meta.url);
  const files = (await readdir(here, { recursive: true })).flatMap((name): RuleFile[] => {
    const [, id, extension] = /^([^/]+\/[^/.]+)(\.[jt]s)$/.exec(name.replaceAll("\\", "/")) ?? [];
    return id && extension ? [{ id, path: fileURLToPath(new URL(`${id}${extension}`, here)) }] : [];
  });
  const rules = files.map((file) => [file.id, openRule(file)] as const);
  return new Map(rules.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function openRule(file: RuleFile): Rule {
  const entry = entries.get(file.id);
  if (!entry || !isCurrent(entry, file)) return loadRule(file);
  return lazySecret(entry, () => {
    const rule = loadRule(file);
    if (rule.kind !== "secret") throw new Error(`The rule ${file.id} is no secret's rule any more.`);
    return rule;
  });
}

/** A clone runs its sources as they are: what was edited since the catalogue was written is not taken from there. */
function isCurrent({ bytes }: SecretEntry, { path }: RuleFile): boolean {
  return path.endsWith(".js") || statSync(path).size === bytes;
}

function loadRule({ id, path }: RuleFile): Rule {
  // The conformance test runs every rule, which is what makes this claim about the module true.
  const { default: rule } = require(path) as { default?: Rule };
  if (rule?.id !== id) throw new Error(`The default export of rules/${id} must be a rule with the id "${id}".`);
  return rule;
}
