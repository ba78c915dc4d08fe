import { readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Rule, RuleId } from "../model/rule.ts";

/**
 * Every rule by its id, in the order of ids. The folder is the registry: what lies in `rules/<group>/` is a rule, as source
 * (`.ts`) or compiled (`.js`). Throws where a file's rule has another id than its path.
 */
export async function loadRules(): Promise<ReadonlyMap<RuleId, Rule>> {
  // Some five hundred modules: `require` takes half as long as `import`, which waits its turn for each of them.
  const require = createRequire(import.meta.url);
  const here = new URL("./", import.meta.url);
  const files = (await readdir(here, { recursive: true })).flatMap((name) => {
    const [, id, extension] = /^([^/]+\/[^/.]+)(\.[jt]s)$/.exec(name.replaceAll("\\", "/")) ?? [];
    return id && extension ? [{ id, url: new URL(`${id}${extension}`, here) }] : [];
  });
  const rules = files.map(({ id, url }) => [id, loadRule(id, require(fileURLToPath(url)))] as const);
  return new Map(rules.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function loadRule(id: RuleId, module: unknown): Rule {
  // The conformance test runs every rule, which is what makes this claim about the module true.
  const { default: rule } = module as { default?: Rule };
  if (rule?.id !== id) throw new Error(`The default export of rules/${id} must be a rule with the id "${id}".`);
  return rule;
}
