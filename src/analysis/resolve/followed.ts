import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Linked, Meaning } from "./linked.ts";
import { memberOf } from "./members.ts";
import type { PatternPath } from "./pattern.ts";

/** What a name gets of a value by its place in a pattern. */
export function followed<M extends Linked<M>>(
  module: M,
  value: TSESTree.Node | undefined,
  path: PatternPath | undefined,
): Meaning<M> | undefined {
  const whole = value && path && module.meaningOf(value);
  const found = whole && along(module, whole, path);
  return found ?? (path?.fallback && module.meaningOf(path.fallback));
}

/** The member of a meaning that a path leads to. */
export function along<M extends Linked<M>>(
  module: M,
  whole: Meaning<M>,
  path: PatternPath | undefined,
): Meaning<M> | undefined {
  let at = path && whole;
  for (const member of path?.members ?? []) at = at && memberOf(at, member, module);
  return at;
}
