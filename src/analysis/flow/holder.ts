import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Variable } from "../resolve/scopes.ts";

/** What holds a value: a variable, or the syntax that makes objects (a class, a constructor function, a module). */
export type Holder = Variable | TSESTree.Node;
