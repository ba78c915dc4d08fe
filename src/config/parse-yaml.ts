import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from "yaml";

/** Where something stands in a text; both count from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

export type Path = readonly PropertyKey[];

/** A YAML text as plain data, with the way back from the data to the text. */
export interface ParsedYaml {
  readonly value: unknown;
  /** Where the value at `path` stands, or, where it is empty or missing, its key. */
  valueAt(path: Path): Position;
  /** Where the key at the end of `path` stands. */
  keyAt(path: Path): Position;
}

export interface YamlProblem extends Position {
  readonly message: string;
}

const mostCharacters = 64_000;
/** Mappings and lists in each other; the schema knows four. */
const deepest = 20;

/** Parses one YAML document whose root is a mapping or nothing. Gives problems instead of throwing. */
export function parseYaml(text: string): ParsedYaml | { readonly problems: readonly YamlProblem[] } {
  const start = { line: 1, column: 1 };
  const broken = (message: string, at: Position = start) => ({ problems: [{ message, ...at }] });
  if (text.length > mostCharacters) return broken(`The file is larger than ${mostCharacters} characters.`);
  const lines = new LineCounter();
  const placeOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const wrong = [...document.errors, ...document.warnings];
  if (wrong.length > 0) {
    return {
      problems: wrong.map(({ message, code, pos }) => ({ message: explain(code, message), ...placeOf(pos[0]) })),
    };
  }
  const refused = findRefused(document);
  if (refused) return broken(refused.message, placeOf(refused.node.range?.[0] ?? 0));
  const root = document.contents;
  const isEmpty = root === null || (isScalar(root) && root.value === null);
  if (!isEmpty && !isMap(root))
    return broken("The config must be a mapping of keys to values.", placeOf(root.range?.[0] ?? 0));
  return {
    value: isEmpty ? {} : document.toJS(),
    valueAt: (path) => placeOf(findPlace(root, path).value),
    keyAt: (path) => placeOf(findPlace(root, path).key),
  };
}

function explain(code: string, message: string): string {
  if (code === "MULTIPLE_DOCS") return "The config must be a single YAML document.";
  return `Invalid YAML: ${message.replace(/\.$/, "")}.`;
}

/** Aliases can make a small text a huge value, and no config needs them. */
function findRefused(document: Document.Parsed): { readonly message: string; readonly node: Node } | undefined {
  let found: { readonly message: string; readonly node: Node } | undefined;
  visit(document, {
    Node(_, node, ancestors) {
      if (isAlias(node)) found = { message: "Aliases (`*name`) are not allowed: write the value out.", node };
      else if (ancestors.length > 2 * deepest) found = { message: "The config is nested too deeply.", node };
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

interface Place {
  readonly key: number;
  readonly value: number;
  readonly node: unknown;
}

/** Offsets of the last key and value that can be found along the path. */
function findPlace(root: unknown, path: Path): Place {
  let place: Place = { key: startOf(root) ?? 0, value: startOf(root) ?? 0, node: root };
  for (const segment of path) {
    const next = stepInto(place, segment);
    if (!next) break;
    place = next;
  }
  return place;
}

function stepInto(place: Place, segment: PropertyKey): Place | undefined {
  const { node } = place;
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(segment));
    if (!pair) return undefined;
    const key = startOf(pair.key) ?? place.key;
    const isEmpty = isScalar(pair.value) && pair.value.source === "";
    return { key, value: (isEmpty ? undefined : startOf(pair.value)) ?? key, node: pair.value };
  }
  if (!isSeq(node)) return undefined;
  const item = node.items[Number(segment)];
  const start = startOf(item) ?? place.value;
  return { key: start, value: start, node: item };
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
}
