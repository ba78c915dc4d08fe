import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { plainKey } from "../tree.ts";
import type { Run } from "./run.ts";
import type { State } from "./state.ts";

/** Flags that ask for details on purpose, such as `SHOW_STACK`. */
const details = /^(?:show|expose|include|print|send|return)_?(?:error_?)?(?:stack|details?|trace)/i;

const modeApis = new Set(["process.env.NODE_ENV", "express.Application.get()"]);

/** `process.env.NODE_ENV === "development"`, or anything but "production". */
export function refineMode(
  run: Run,
  [one, other]: readonly [TSESTree.Node, TSESTree.Node],
  isEqual: boolean,
  state: State,
): void {
  const api = run.module.apiOf(one);
  const name = one.type === "MemberExpression" ? plainKey(one.property, one.computed) : undefined;
  const isOn = isEqual && /^(?:true|1|yes|on)$/.test(String(run.module.constantOf(other)));
  if (isOn && details.test(name ?? "")) develop(state);
  if (!(api !== undefined && modeApis.has(api)) && !/^(?:node_?env|env(?:ironment)?)$/i.test(name ?? "")) return;
  const mode = run.module.constantOf(other);
  if (typeof mode !== "string") return;
  const isDevelopment = /^prod/i.test(mode) ? !isEqual : isEqual && /^(?:dev|test|local)/i.test(mode);
  if (isDevelopment) develop(state);
}

/** A flag such as `isProduction` or `config.debug`, by its name. */
export function refineFlag(node: TSESTree.Node, outcome: boolean, state: State): void {
  const name =
    node.type === "MemberExpression"
      ? plainKey(node.property, node.computed)
      : node.type === "Identifier"
        ? node.name
        : "";
  const isDevelopment = outcome
    ? /^(?:is_?)?(?:dev|development|debug)(?:_?mode|_?env)?$/i.test(name ?? "") || details.test(name ?? "")
    : /^(?:is_?)?prod(?:uction)?$/i.test(name ?? "");
  if (isDevelopment) develop(state);
}

function develop(state: State): void {
  state.ambient = state.ambient.union(new Set(["development"]));
}
