import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare, isClass, isFunction } from "../tree.ts";
import { apiMeaning, resultApi } from "./api-names.ts";
import { callNameOf } from "./call-names.ts";
import type { Linked, Meaning } from "./linked.ts";
import { instanceOf } from "./members.ts";
import { returnedMeaning } from "./returned.ts";
import { specifierMeaning } from "./variables.ts";

/** What a call gives: a required module, the function that another is made of, or what a function of the project returns. */
export function callMeaning<M extends Linked<M>>(module: M, node: TSESTree.CallExpression): Meaning<M> | undefined {
  const callee = module.meaningOf(node.callee);
  const [first] = node.arguments;
  const api = callee?.api;
  if (api === "require" || api === "module.createRequire()") return specifierMeaning(module, first);
  if (isErrorAsText(module, node, api)) return { api: "Error().stack" };
  const kept = keptMeaning(module, node, api);
  if (kept) return kept;
  const code = callee?.code;
  if (code && isFunction(code.node) && !code.isInstance) {
    const returned = returnedMeaning(code.module, code.node, node.arguments, module);
    if (returned) return returned;
  }
  // Calling a class of the project is an error, and what an own function gives is not what an API of its name would.
  const wanted = contained(module, node);
  if (wanted || api !== undefined) return wanted ?? resultApi(api, module.catalog);
  return code || bare(node.callee).type !== "MemberExpression" ? undefined : byName(module, node);
}

function byName<M extends Linked<M>>({ catalog }: M, node: TSESTree.CallExpression): Meaning<M> | undefined {
  const name = callNameOf(node);
  return name === undefined ? undefined : apiMeaning(catalog.byName(`${name}()`), catalog);
}

/** Calls that give their first argument in another form, by API. */
const wrappers = new Set([
  ...["util.promisify", "util.callbackify", "util.deprecate", "bluebird.promisify", "bluebird.Promise.promisify"],
  ...["pify", "thenify", "thenify-all", "es6-promisify", "es6-promisify.promisify", "universalify.fromCallback"],
  ...["Object.freeze", "Object.seal", "Object.preventExtensions", "Object.create", "Promise.resolve", "Promise.all"],
  ...["lodash.once", "lodash.memoize", "lodash.bind", "lodash.partial", "once", "p-limit()", "Reflect.construct"],
  ...["react.memo", "denodeify", "promise.denodeify", "q.denodeify", "q.nodeify", "q.nfbind", "pify.default"],
]);

const promisifiedAll = new Set(["bluebird.promisifyAll", "bluebird.Promise.promisifyAll"]);

/** What compilers write around `require`, by name, wherever they take it from. */
const interop =
  /^(?:__importStar|__importDefault|__toESM|_interop(?:Require(?:Default|Wildcard)|Namespace(?:Default)?|Default(?:Legacy)?))$/;

/** The meaning of what goes through the call as it is. */
function keptMeaning<M extends Linked<M>>(module: M, node: TSESTree.CallExpression, api = ""): Meaning<M> | undefined {
  const [first, ...others] = node.arguments;
  const name = callNameOf(node) ?? "";
  if (first && (wrappers.has(api) || interop.test(name))) return module.meaningOf(first);
  if (first && (promisifiedAll.has(api) || name === "promisifyAll")) {
    const whole = module.meaningOf(first);
    return whole && { ...whole, isPromised: true };
  }
  return first && api === "Object.assign" ? assigned(module, first, others) : keptByMethod(module, node, name);
}

/** A function with its `this` bound, and a promise after it was handled. */
function keptByMethod<M extends Linked<M>>(module: M, node: TSESTree.CallExpression, name: string) {
  const callee = bare(node.callee);
  const [first] = node.arguments;
  if (callee.type !== "MemberExpression") return undefined;
  if (name === "then") return first && resolved(module, first);
  if (name === "pipe") return first && piped(module, first);
  return name === "bind" || name === "catch" || name === "finally" ? module.meaningOf(callee.object) : undefined;
}

/** `Object.assign(target, a, b)` has the members of all. */
function assigned<M extends Linked<M>>(module: M, first: TSESTree.Node, others: readonly TSESTree.Node[]) {
  const [target, ...sources] = [first, ...others].map((each) => module.meaningOf(each));
  const also = sources.flatMap((source) => (source ? [{ ...source, also: [] }] : []));
  if (!target) return also.at(-1) && { also };
  return { ...target, also: [...(target.also ?? []), ...also].slice(0, 8) };
}

/** What a promise gives after `then`, where the function in it says so: `import("pg").then((m) => m.Pool)`. */
function resolved<M extends Linked<M>>(module: M, visitor: TSESTree.Node): Meaning<M> | undefined {
  const code = module.meaningOf(visitor)?.code;
  return code && isFunction(code.node) ? returnedMeaning(code.module, code.node) : undefined;
}

/** `source.pipe(parser)` is the parser, where streams are piped. */
function piped<M extends Linked<M>>(module: M, target: TSESTree.Node): Meaning<M> | undefined {
  const meaning = module.meaningOf(target);
  return meaning?.api?.startsWith("rxjs") ? undefined : meaning;
}

/** An object of a class that a container is asked for: `container.resolve(Mailer)`, `app.get(Mailer)`. */
function contained<M extends Linked<M>>(module: M, node: TSESTree.CallExpression): Meaning<M> | undefined {
  const [wanted] = node.arguments;
  if (!wanted || !/^(?:get|resolve|inject)$/.test(callNameOf(node) ?? "")) return undefined;
  const meaning = wanted.type === "Identifier" ? module.meaningOf(wanted) : undefined;
  return meaning?.code && isClass(meaning.code.node) && !meaning.code.isInstance ? instanceOf(meaning) : undefined;
}

/** Texts and objects of a whole error, with its stack. */
const inspectors = new Set(["util.inspect", "serialize-error", "serialize-error.serializeError"]);

function isErrorAsText<M extends Linked<M>>(module: M, node: TSESTree.CallExpression, callee = ""): boolean {
  const [error, names] = node.arguments;
  if (callee !== "JSON.stringify" && !inspectors.has(callee)) return false;
  if (!error || module.meaningOf(error)?.api !== "Error()") return false;
  // `JSON.stringify(err, Object.getOwnPropertyNames(err))`: the stack is an own property that JSON leaves out otherwise.
  return (
    callee !== "JSON.stringify" || Boolean(names && module.meaningOf(names)?.api === "Object.getOwnPropertyNames()")
  );
}
