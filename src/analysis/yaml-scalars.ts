import { createRequire } from "node:module";
import type { Node, Scalar } from "yaml";
import type { Range } from "../model/place.ts";

/** A text, number or boolean in a YAML document. */
export interface YamlScalar {
  /** The keys and list positions that lead to it. */
  readonly path: readonly string[];
  /** As a text. */
  readonly value: string;
  /** Without quotes; of a block, with the sign and the lines as they are written. */
  readonly range: Range;
}

/** One document of a file: its scalars in their order, each also by its path. */
export interface YamlDocument {
  readonly scalars: readonly YamlScalar[];
  at(path: readonly string[]): YamlScalar | undefined;
}

const requireHere = createRequire(import.meta.url);

/** Deeper ones are no configuration. */
const deepest = 50;

/**
 * The documents of a YAML file. What does not parse is passed over, so of a template the plain parts are read. Aliases are not
 * followed: what they name is read where it stands.
 */
export function readYaml(text: string): readonly YamlDocument[] {
  // Loaded where it is used: the main thread loads this file with the rules and never parses.
  const { isMap, isScalar, isSeq, parseAllDocuments } = requireHere("yaml") as typeof import("yaml");
  const scalarsIn = (node: unknown, path: readonly string[]): readonly YamlScalar[] => {
    if (path.length > deepest) return [];
    if (isScalar(node)) return [toScalar(node, path)];
    if (isSeq(node)) return node.items.flatMap((item, index) => scalarsIn(item, [...path, String(index)]));
    if (!isMap(node)) return [];
    return node.items.flatMap(({ key, value }) => scalarsIn(value, [...path, isScalar(key) ? String(key.value) : ""]));
  };
  const documents = parseAllDocuments(text, { logLevel: "silent", keepSourceTokens: false, uniqueKeys: false });
  return (Array.isArray(documents) ? documents : []).map((document) => toDocument(scalarsIn(document.contents, [])));
}

function toScalar(node: Scalar, path: readonly string[]): YamlScalar {
  const [start, end] = rangeOf(node);
  const isQuoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE";
  const value = typeof node.value === "string" ? node.value : (node.source ?? String(node.value ?? ""));
  return { path, value, range: isQuoted ? [start + 1, end - 1] : [start, end] };
}

function rangeOf({ range }: Node): Range {
  return range ? [range[0], range[1]] : [0, 0];
}

function toDocument(scalars: readonly YamlScalar[]): YamlDocument {
  const byPath = new Map(scalars.map((scalar) => [JSON.stringify(scalar.path), scalar]));
  return { scalars, at: (path) => byPath.get(JSON.stringify(path)) };
}
