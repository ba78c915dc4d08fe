import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { type FunctionNode, plainKey } from "../tree.ts";

const request = /^_?(?:req|request)$/;
const response = /^_?(?:res|resp|response|reply)$/;
const error = /^_?(?:e|er|err|error|ex|exception)$/;

/** The API of a parameter by the names that handlers and error helpers give to theirs. */
export function namedApi({ params }: FunctionNode, index: number): string | undefined {
  const names = params.map((parameter) => (parameter.type === "Identifier" ? parameter.name : ""));
  if (names[index] === "fastify") return "fastify()";
  if (response.test(names[index + 1] ?? "") && isOfRequest(params[index])) return "express.Request";
  return errorHelperApi(names, index) ?? handlerApi(names, index);
}

/** Node's handlers are named `(req, res)` nearly everywhere; a lone `req` is a middleware's or a helper's. */
function handlerApi(names: readonly string[], index: number): string | undefined {
  const first = names.findIndex((name) => request.test(name));
  const own = names[index] ?? "";
  if (first === -1) return own === "ctx" && index === 0 ? "koa.Context" : undefined;
  const isHandler = response.test(names[first + 1] ?? "");
  if (index === first && (isHandler || own === "req")) return "express.Request";
  if (index === first + 1 && isHandler) return own === "reply" ? "fastify.Reply" : "express.Response";
  return own === "ctx" && index === 0 ? "koa.Context" : undefined;
}

/** `({ body, params }, res)` */
function isOfRequest(parameter: TSESTree.Parameter | undefined): boolean {
  const names = parameter?.type === "ObjectPattern" ? parameter.properties : [];
  return names.some((each) => each.type === "Property" && inRequest.has(plainKey(each.key, each.computed) ?? ""));
}

const inRequest = new Set(["body", "query", "params", "headers", "cookies"]);

/** Errors come first, or after the response in a helper such as `sendError(res, err)`. */
function errorHelperApi(names: readonly string[], index: number): string | undefined {
  const own = names[index] ?? "";
  if (error.test(own)) return index === 0 || response.test(names[0] ?? "") ? "Error()" : undefined;
  const isHelper = own === "res" && !names.some((name) => request.test(name)) && names.some((name) => error.test(name));
  return isHelper ? "express.Response" : undefined;
}
