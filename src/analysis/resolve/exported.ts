import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { isClass, isFunction } from "../tree.ts";
import { declaredExport, starsOf } from "./exports.ts";
import { firstMeaning, type Linked, type Meaning } from "./linked.ts";
import { assignedMeaning, memberOf } from "./members.ts";

/** What the module gives out under a name; `default` is the default export and `*` what `require` of the module gives. */
export function exportedMeaning<M extends Linked<M>>(module: M, name: string): Meaning<M> | undefined {
  if (name === "*") return required(module);
  const own = declared(module, name) ?? assignedMeaning(module, `exports.${name}`);
  if (own) return own;
  const whole = assignedMeaning(module, "exports");
  if (name === "default") return whole ? withExports(module, whole) : interop(module);
  return (
    (whole && whole.code?.node !== module.program ? memberOf(whole, name, module) : undefined) ??
    firstMeaning(module.values.copiesTo("exports"), (source) => memberAt(module, source, name)) ??
    fromStars(module, name)
  );
}

function declared<M extends Linked<M>>(module: M, name: string): Meaning<M> | undefined {
  const exported = declaredExport(module.program, name);
  if (!exported) return undefined;
  return "node" in exported ? module.meaningOf(exported.node) : module.importedMeaning(exported.from, exported.name);
}

function memberAt<M extends Linked<M>>(module: M, node: TSESTree.Node, name: string): Meaning<M> | undefined {
  const whole = module.meaningOf(node);
  return whole && memberOf(whole, name, module);
}

function fromStars<M extends Linked<M>>(module: M, name: string): Meaning<M> | undefined {
  return (
    firstMeaning(starsOf(module.program), (specifier) => module.importedMeaning(specifier, name)) ??
    firstMeaning(module.values.stars, (star) => memberAt(module, star, name))
  );
}

/** `require("./send")` is the function itself where that is what the file gives out, else all that it gives out. */
function required<M extends Linked<M>>(module: M): Meaning<M> {
  const all: Meaning<M> = { code: { module, node: module.program } };
  const whole = assignedMeaning(module, "exports") ?? declared(module, "*");
  if (!whole) return all;
  const { code, api } = whole;
  const isOne =
    api !== undefined || (code && (isFunction(code.node) || isClass(code.node) || code.node.type === "Program"));
  return isOne ? withExports(module, whole) : all;
}

/** A module gives out members on top of what it is: `module.exports = run; exports.later = …`. */
function withExports<M extends Linked<M>>(module: M, whole: Meaning<M>): Meaning<M> {
  return { ...whole, also: [{ code: { module, node: module.program } }, ...(whole.also ?? [])].slice(0, 8) };
}

/** The default import of a CommonJS module is all that it gives out. */
function interop<M extends Linked<M>>(module: M): Meaning<M> | undefined {
  return module.values.hasExports ? { code: { module, node: module.program } } : undefined;
}
