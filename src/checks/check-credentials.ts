import { type Module, namedLiterals } from "../analysis/index.ts";
import type { Detection } from "../model/finding.ts";
import type { NamedLiteral } from "../model/named-literal.ts";
import type { CredentialRule } from "../model/rule.ts";
import { type SecretsFound, toSecretDetection } from "./check-secrets.ts";
import type { CheckedText } from "./detection.ts";

interface Checked {
  readonly file: CheckedText;
  readonly module: Module | undefined;
  /** What was found by its shape, which says more. */
  readonly known: SecretsFound;
}

/** The secrets that the code around them shows, without those that are known by their shape. */
export function checkCredentials(rule: CredentialRule, { file, module, known }: Checked): Detection[] {
  const { path, text } = file;
  // A rule is written against the modules that `analysis/index` offers.
  const detect = rule.detect as CredentialRule<Module>["detect"];
  const found = [...detect({ path, text, module, literals: () => literalsOf(file, module) })];
  return found
    .filter(({ range }) => !known.ranges.some(([start, end]) => start < range[1] && range[0] < end))
    .map((each) => toSecretDetection(rule, each, file));
}

const remembered = new WeakMap<CheckedText, readonly NamedLiteral[]>();

/** Read once for all rules. */
function literalsOf(file: CheckedText, module: Module | undefined): readonly NamedLiteral[] {
  const known = remembered.get(file) ?? namedLiterals(file.path, file.text, module);
  remembered.set(file, known);
  return known;
}
