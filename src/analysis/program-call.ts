import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Range } from "../model/place.ts";
import type { Module } from "./module.ts";
import { lookupIn } from "./resolve/constant.ts";
import { sinkAt } from "./sink-at.ts";
import { bare, plainKey } from "./tree.ts";

/** A call that starts a program, such as `spawn("git", ["log", name])`. */
export interface ProgramCall {
  /** The program's name without its folder and ending; `undefined` where it is not the same at each run. */
  readonly program: string | undefined;
  /** The arguments, with those that are pushed later; `undefined` where the list is not written down. */
  readonly given: readonly TSESTree.Node[] | undefined;
}

/** The call of `spawn`, `execFile` and the like that data reached at the place. */
export function programCallAt(module: Module, range: Range): ProgramCall | undefined {
  const call = sinkAt(module, range);
  if (call?.type !== "CallExpression" && call?.type !== "NewExpression") return undefined;
  const [first, second] = call.arguments;
  const whole = first && listOf(module, first);
  const name = whole ? whole[0] : first;
  const text = name && module.constantOf(name);
  const program =
    typeof text === "string" ? text.replace(/^.*[\\/]/, "").replace(/\.(?:exe|cmd|bat)$/i, "") : undefined;
  return { program, given: whole ? whole.slice(1) : second && listOf(module, second) };
}

/** The elements of a list that is written where it is used, or in a variable that is filled step by step. */
function listOf(module: Module, node: TSESTree.Node, depth = 0): readonly TSESTree.Node[] | undefined {
  const inner = bare(node);
  if (depth > 5) return undefined;
  if (inner.type === "ArrayExpression") {
    return inner.elements.flatMap((element) => {
      if (element?.type !== "SpreadElement") return element ? [element] : [];
      return listOf(module, element.argument, depth + 1) ?? [element];
    });
  }
  if (inner.type === "CallExpression" && inner.callee.type === "MemberExpression") {
    const { object, property, computed } = inner.callee;
    const start = plainKey(property, computed) === "concat" ? listOf(module, object, depth + 1) : undefined;
    return start && [...start, ...inner.arguments.flatMap((each) => listOf(module, each, depth + 1) ?? [each])];
  }
  if (inner.type !== "Identifier") return undefined;
  const value = lookupIn(module.scopes)(inner);
  const start = value && listOf(module, value, depth + 1);
  return start && [...start, ...pushedTo(module, inner)];
}

function pushedTo(module: Module, name: TSESTree.Identifier): readonly TSESTree.Node[] {
  const references = module.scopes.variableOf(name)?.references ?? [];
  return references.flatMap(({ identifier }) => {
    const member = module.tree.parentOf(identifier);
    if (member?.type !== "MemberExpression" || member.object !== identifier) return [];
    const call = module.tree.parentOf(member);
    const isPush = call?.type === "CallExpression" && plainKey(member.property, member.computed) === "push";
    return isPush ? call.arguments : [];
  });
}

/** Functions whose result starts with a folder and so with no dash. */
const rooted = new Set(["path.resolve", "path.join", "fs.realpathSync", "require.resolve", "url.fileURLToPath"]);

/** Whether an argument begins with something fixed, as `origin/${name}` and `path.join(folder, name)` do. */
export function isFixedStart(module: Module, node: TSESTree.Node): boolean {
  const inner = bare(node);
  switch (inner.type) {
    case "Literal":
      return true;
    case "TemplateLiteral": {
      const [first] = inner.quasis;
      const [expression] = inner.expressions;
      return first?.value.raw !== "" || (expression !== undefined && module.constantOf(expression) !== undefined);
    }
    case "BinaryExpression":
      return inner.left.type !== "PrivateIdentifier" && isFixedStart(module, inner.left);
    case "CallExpression":
      return rooted.has(module.apiOf(inner.callee) ?? "");
    case "Identifier": {
      const value = lookupIn(module.scopes)(inner);
      return value !== undefined && value !== inner && value.type !== "Identifier" && isFixedStart(module, value);
    }
    default:
      return module.constantOf(inner) !== undefined;
  }
}
