/** The questions that checks and rules may ask about code. */
export { createLineTable, type LineTable } from "./parse/line-table.ts";
export { isParseFailure, isScript, type ParseFailure, parseModule, type TSESTree } from "./parse/parse-module.ts";
