import type { Range } from "../model/place.ts";
import type { Module } from "./module.ts";
import type { TSESTree } from "./parse/parse-module.ts";
import { type SinkNode, sinkAt } from "./sink-at.ts";
import { bare, isFunction } from "./tree.ts";
import { computed, rootName, typeInHeaders, typeOf, typeSetBy } from "./type-setting.ts";

/** What browsers make of a response: `markup` runs scripts, `other` does not; `unknown` is a type that the code computes. */
export type ContentType = "markup" | "other" | "unknown" | "unset";

const markup = /html|svg|^\.?xml$/i;

/** The content type of what the call or assignment at this range sends, as far as its function says it. */
export function contentTypeAt(module: Module, range: Range): ContentType {
  const name = contentTypeNameAt(module, range);
  if (name === undefined) return "unset";
  if (name === computed) return "unknown";
  return markup.test(name) ? "markup" : "other";
}

/** The same by its name, as `text/csv` or `json`: empty where the code computes it, `undefined` where it names none. */
export function contentTypeNameAt(module: Module, range: Range): string | undefined {
  const sink = sinkAt(module, range);
  if (!sink) return returnedType(module, range);
  const root = rootName(sink);
  const roots = new Set(root === undefined ? [] : [root]);
  return ownType(module, sink) ?? chainType(module, sink) ?? laterType(module, sink) ?? typeBefore(module, sink, roots);
}

/** The type of what a handler returns: in the object, by a decorator of Nest, or set on what the handler was given. */
function returnedType(module: Module, [start, end]: Range): string | undefined {
  const { tree } = module;
  const node = tree.nodes.find(({ range }) => range[0] === start && range[1] === end);
  const holder = node && tree.functionAround(node);
  if (!node || !holder) return undefined;
  const headers = module.optionOf(node, "headers");
  const given = holder.params.flatMap((parameter) => (parameter.type === "Identifier" ? parameter.name : []));
  return (
    (headers && typeInHeaders(module, headers)) ??
    decoratedType(module, tree.parentOf(holder)) ??
    typeBefore(module, node, new Set(given))
  );
}

/** `@Header("Content-Type", "text/plain")`. */
function decoratedType(module: Module, method: TSESTree.Node | undefined): string | undefined {
  if (method?.type !== "MethodDefinition") return undefined;
  for (const { expression } of method.decorators) {
    if (expression.type !== "CallExpression" || module.apiOf(expression.callee) !== "@nestjs/common.Header") continue;
    const [name, type] = expression.arguments;
    if (name && type && /^content-type$/i.test(String(module.constantOf(name)))) return typeOf(module, type);
  }
  return undefined;
}

/** `new Response(text, { headers: { "Content-Type": … } })`, `c.html(text)`, `c.body(text, 200, { "Content-Type": … })`. */
function ownType(module: Module, sink: SinkNode): string | undefined {
  if (sink.type === "AssignmentExpression") return undefined;
  for (const argument of sink.arguments.slice(1)) {
    const headers = module.optionOf(argument, "headers") ?? argument;
    const type = typeInHeaders(module, headers);
    if (type !== undefined) return type;
  }
  return undefined;
}

/** `res.status(200).type("text/plain").send(text)`. */
function chainType(module: Module, sink: SinkNode): string | undefined {
  let at = sink.type === "AssignmentExpression" ? undefined : bare(sink.callee);
  while (at?.type === "MemberExpression") {
    const inner = bare(at.object);
    if (inner.type !== "CallExpression") return undefined;
    const type = typeSetBy(module, inner);
    if (type !== undefined) return type;
    at = bare(inner.callee);
  }
  return undefined;
}

/** `h.response(text).type("text/plain")`. */
function laterType(module: Module, sink: SinkNode): string | undefined {
  let at: TSESTree.Node | undefined = module.tree.parentOf(sink);
  while (at?.type === "MemberExpression" || at?.type === "CallExpression") {
    const type = typeSetBy(module, at);
    if (type !== undefined) return type;
    at = module.tree.parentOf(at);
  }
  return undefined;
}

/** The last statement before the sink that sets the type on one of these names and that each way to the sink goes through. */
function typeBefore(module: Module, sink: TSESTree.Node, roots: ReadonlySet<string>): string | undefined {
  let isUncertain = false;
  for (const { type, block } of roots.size > 0 ? settingsBefore(module, sink, roots) : []) {
    if (holds(block, sink) && block.type !== "IfStatement") return type;
    isUncertain ||= !markup.test(type) && !isLeft(block);
  }
  return isUncertain ? computed : undefined;
}

interface Setting {
  readonly type: string;
  readonly block: TSESTree.Node;
}

/** What sets the type before the sink, the last first: in its function, then in those around it. */
function* settingsBefore(module: Module, sink: TSESTree.Node, roots: ReadonlySet<string>): Generator<Setting> {
  // Koa sends when all has run: its order does not count.
  const isBefore = (node: TSESTree.Node) => sink.type === "AssignmentExpression" || node.range[0] < sink.range[0];
  let at: TSESTree.Node | undefined = sink;
  while (at) {
    const holder = module.tree.functionAround(at);
    for (const node of module.tree.within(holder ?? module.program).toReversed()) {
      if (node !== sink && isBefore(node) && roots.has(rootName(node) ?? "")) yield* settingOf(module, node);
    }
    at = holder;
  }
}

function settingOf(module: Module, node: TSESTree.Node): readonly Setting[] {
  const type = typeSetBy(module, node);
  const block = type === undefined ? undefined : blockAround(module, node);
  return type !== undefined && block ? [{ type, block }] : [];
}

/** The block that a statement stands in, or the condition that it hangs on. */
function blockAround({ tree }: Module, node: TSESTree.Node): TSESTree.Node | undefined {
  let at = tree.parentOf(node);
  while (at && at.type !== "BlockStatement" && at.type !== "Program" && at.type !== "SwitchCase" && !isFunction(at)) {
    // `if (isJson) res.type("json");` and `isJson && res.type("json")` are one way of several.
    if (at.type === "IfStatement" || at.type === "ConditionalExpression" || at.type === "LogicalExpression") break;
    at = tree.parentOf(at);
  }
  return at;
}

function holds(block: TSESTree.Node, sink: TSESTree.Node): boolean {
  return block.range[0] <= sink.range[0] && block.range[1] >= sink.range[1];
}

/** Whether the way through the block ends there, so that what it sets holds nowhere else. */
function isLeft(block: TSESTree.Node): boolean {
  const last = block.type === "BlockStatement" ? block.body.at(-1) : undefined;
  return last?.type === "ReturnStatement" || last?.type === "ThrowStatement";
}
