import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Run } from "./run.ts";
import type { State } from "./state.ts";
import { hole, protect, textOf, textValue, unknown, type Value } from "./value.ts";

/** A template is the text of its parts. */
export function evaluateTemplate(run: Run, node: TSESTree.TemplateLiteral, state: State): Value {
  return joined(
    node,
    node.expressions.map((expression) => run.evaluate(expression, state)),
  );
}

function joined(node: TSESTree.TemplateLiteral, parts: readonly Value[]): Value {
  const text = node.quasis.map((quasi, index) => {
    const part = parts[index];
    return `${quasi.value.cooked ?? hole}${part ? textOf(part) : ""}`;
  });
  return protect(textValue(text.join(""), parts), ["string"]);
}

/**
 * A tag of the project is called with the texts and the parts. Others keep both apart, as those for SQL do, but for those that
 * the models know to join them, such as `String.raw`.
 */
export function evaluateTagged(run: Run, node: TSESTree.TaggedTemplateExpression, state: State): Value {
  const { quasi, tag } = node;
  const parts = quasi.expressions.map((expression) => run.evaluate(expression, state));
  if (run.module.catalog.propagator(run.module.apiOf(tag) ?? "") === "all") return joined(quasi, parts);
  const { fn } = run.evaluate(tag, state);
  const found = fn ? undefined : run.functionAt(tag);
  if (!fn && !found) return unknown;
  const texts = quasi.quasis.map(({ value }, index) => [String(index), textValue(value.cooked ?? "")] as const);
  const values = [{ taints: [], fields: new Map(texts) }, ...parts];
  return fn ? run.call(fn, values, state) : found ? run.callFound(found, values, node, state) : unknown;
}
