import type { NamedLiteral } from "../../model/named-literal.ts";
import type { Module } from "../module.ts";
import { literalsInData } from "./data.ts";
import { literalsInScript } from "./script.ts";

/** The texts that a file gives to names: of a script from its tree, of other files from their syntax. */
export function namedLiterals(path: string, text: string, module: Module | undefined): readonly NamedLiteral[] {
  return module ? literalsInScript(module) : literalsInData(path, text);
}
