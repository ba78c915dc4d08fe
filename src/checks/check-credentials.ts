import { type Module, namedLiterals } from "../analysis/index.ts";
import type { Detection } from "../model/finding.ts";
import type { NamedLiteral } from "../model/named-literal.ts";
import type { CredentialRule, Rule } from "../model/rule.ts";
import { type SecretsFound, toSecretDetection } from "./check-secrets.ts";
import { type CheckedText, toDetection } from "./detection.ts";

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
    .map(({ value, ...problem }) =>
      value === undefined
        ? toDetection(rule, problem, file, module?.tree.nameAround(problem.range[0]))
        : toSecretDetection(rule, { ...problem, value }, file),
    );
}

/**
 * The detections of one file without those of rules that give way, where another of the credential rules reports the same
 * place.
 */
export function giveWay(detections: readonly Detection[], rules: readonly Rule[]): readonly Detection[] {
  const credentials = rules.filter((rule) => rule.kind === "credential");
  const [yielding, firm] = [true, false].map(
    (gives) => new Set(credentials.filter(({ givesWay = false }) => givesWay === gives).map(({ id }) => id)),
  );
  const taken = new Set(detections.filter(({ rule }) => firm?.has(rule)).map(startOf));
  return detections.filter((each) => !yielding?.has(each.rule) || !taken.has(startOf(each)));
}

function startOf({ region }: Detection): string {
  return `${region.startLine}:${region.startColumn}`;
}

const remembered = new WeakMap<CheckedText, readonly NamedLiteral[]>();

/** Read once for all rules. */
function literalsOf(file: CheckedText, module: Module | undefined): readonly NamedLiteral[] {
  const known = remembered.get(file) ?? namedLiterals(file.path, file.text, module);
  remembered.set(file, known);
  return known;
}
