import { parse, parseAndGenerateServices, type TSESTree } from "@typescript-eslint/typescript-estree";
import type { SkipReason } from "../../model/skipped.ts";
import { isTooDeep, maxNesting } from "./depth.ts";
import { importsNothing } from "./empty-import.ts";
import { sloppySource } from "./sloppy-source.ts";

export type { TSESTree };

/** A parse failure is data: why the file cannot be looked at. */
export interface ParseFailure {
  readonly reason: SkipReason;
  readonly detail: string;
}

const script = /\.(?:[cm]?[jt]s|[jt]sx)$/;

/** Whether the path names JavaScript or TypeScript. */
export function isScript(path: string): boolean {
  return script.test(path) && !path.endsWith(".d.ts");
}

/** Source text to a syntax tree whose nodes carry ranges, no deeper than `maxDepth`. Never throws. */
export function parseModule(path: string, text: string, maxDepth: number): TSESTree.Program | ParseFailure {
  if (maxNesting(text) > maxDepth) return tooDeep(maxDepth);
  try {
    const program = toTree(path, text);
    if (program.body.some(namesNoModule)) return { reason: "syntax error", detail: "an import names no module" };
    if (isTooDeep(program, maxDepth)) return tooDeep(maxDepth);
    return importsNothing(program, text)
      ? { reason: "syntax error", detail: "`import()` needs the name of a module" }
      : program;
  } catch (error) {
    // The parser recurses: a chain that the bracket count does not show ends in an exhausted stack.
    if (error instanceof RangeError) return tooDeep(maxDepth);
    return { reason: "syntax error", detail: error instanceof Error ? firstLine(error.message) : "does not parse" };
  }
}

function toTree(path: string, text: string): TSESTree.Program {
  const options = {
    ...{ range: true, loc: false, comment: false, allowInvalidAST: true },
    ...{ jsx: !/\.[cm]?ts$/.test(path), filePath: path },
  };
  try {
    return parse(text, options);
  } catch (error) {
    const source = error instanceof RangeError ? undefined : sloppySource(path, text);
    if (!source) throw error;
    return parseAndGenerateServices(source, options).ast;
  }
}

/** `import a from b`: what the parser lets pass as long as somebody types. */
function namesNoModule(node: TSESTree.ProgramStatement): boolean {
  const source = "source" in node ? node.source : null;
  return source !== null && (source?.type !== "Literal" || typeof source.value !== "string");
}

/** Whether {@link parseModule} failed. */
export function isParseFailure(parsed: TSESTree.Program | ParseFailure): parsed is ParseFailure {
  return "reason" in parsed;
}

function tooDeep(maxDepth: number): ParseFailure {
  return { reason: "too deep", detail: `nested deeper than ${maxDepth} levels` };
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
