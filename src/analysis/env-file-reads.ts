import type { Range } from "../model/place.ts";

/** A place at which a program reads an environment file. */
export interface EnvFileRead {
  readonly range: Range;
  /** The file's name without folders, such as `.env.local`. */
  readonly name: string;
}

/**
 * Where a script, or a package.json in its scripts, reads an environment file from the project: by dotenv, by Node itself, or by a
 * module of NestJS that names one. Names that are only known when the program runs, files outside the project and those that are
 * meant to be committed are left out. It reads the text, as most files have none: commented lines are passed over.
 */
export function envFileReads(path: string, text: string): readonly EnvFileRead[] {
  if (!/dotenv|loadEnvFile|envFilePath|--env-file/.test(text)) return [];
  const reads = /(?:^|\/)package\.json$/.test(path) ? readsOfScripts(text) : readsOfCode(text);
  return reads.filter(({ name, range: [start] }) => isPrivateName(name) && !isCommented(text, start));
}

/** Those for tests, examples and shared defaults are committed on purpose. */
function isPrivateName(name: string): boolean {
  return (
    /^\.env(?:\.[\w-]+)*$/.test(name) &&
    !/\.(?:example|sample|template|tests?|ci|e2e|defaults?|dev\w*|vault)\b/.test(name)
  );
}

function isCommented(text: string, start: number): boolean {
  return /^\s*(?:\/\/|\/?\*)/.test(text.slice(text.lastIndexOf("\n", start) + 1, start));
}

function readsOfScripts(text: string): EnvFileRead[] {
  const named = text.matchAll(/--env-file(?:-if-exists)?(?:=| +)([^\s"'\\]{1,200})/g);
  const loaded = text.matchAll(/(?:-r|--require|--import)[ =]+dotenv\/config\b/g);
  return [...named, ...loaded].flatMap((match) => {
    const [whole, file = ".env"] = match;
    const name = nameIn(file);
    return name === undefined ? [] : { range: [match.index, match.index + whole.length] as const, name };
  });
}

const loading =
  /\bimport\s{0,5}["']dotenv\/config(?:\.m?js)?["']|\brequire\(\s{0,5}["']dotenv\/config(?:\.js)?["']\s{0,5}\)/g;
const direct =
  /\brequire\(\s{0,5}["']dotenv["']\s{0,5}\)\s{0,5}\.\s{0,5}config\(|\bprocess\.loadEnvFile\(|\bConfigModule\.forRoot\(/g;

function readsOfCode(text: string): EnvFileRead[] {
  const loads = [...text.matchAll(loading)].map((match) => ({ range: rangeOf(match), name: ".env" }));
  const calls = [direct, ...callsOfImports(text)].flatMap((pattern) => [...text.matchAll(pattern)]);
  const read = calls.flatMap((match): EnvFileRead[] => {
    const [start, end] = rangeOf(match);
    const given = argumentsAt(text, end);
    const name = given === undefined ? undefined : nameGiven(match[0], given);
    return name === undefined ? [] : [{ range: [start, end + (given ?? "").length + 1], name }];
  });
  return [...loads, ...read].sort((one, other) => one.range[0] - other.range[0]);
}

function rangeOf(match: RegExpExecArray): Range {
  return [match.index, match.index + match[0].length];
}

const whole = /\bimport\s{1,5}(?:\*\s{1,5}as\s{1,5})?([\w$]{1,60})\s{1,5}from\s{1,5}["']dotenv["']/g;
const required =
  /\b(?:const|let|var|import)\s{1,5}([\w$]{1,60})\s{0,5}=\s{0,5}require\(\s{0,5}["']dotenv["']\s{0,5}\)/g;
const parts = /\{([^{}]{1,200})\}\s{0,5}(?:from\s{0,5}|=\s{0,5}require\(\s{0,5})["'](?:dotenv|(?:node:)?process)["']/g;

/** What the calls look like by the names that the file gives to dotenv and its functions. */
function callsOfImports(text: string): readonly RegExp[] {
  const modules = [whole, required].flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = ""]) => name));
  const functions = [...text.matchAll(parts)].flatMap(([, list = ""]) =>
    list.split(",").flatMap((part) => {
      const [, name, alias] = /^\s*(config|configDotenv|loadEnvFile)\s*(?:(?:as\b|:)\s*([\w$]+)\s*)?$/.exec(part) ?? [];
      return alias ?? name ?? [];
    }),
  );
  const named = (name: string) => `(?<![\\w$.])${name.replaceAll("$", "\\$")}`;
  return [
    ...new Set([
      ...modules.map((name) => `${named(name)}\\s{0,5}\\.\\s{0,5}config(?:Dotenv)?\\(`),
      ...functions.map((name) => `(?<!function\\s)${named(name)}\\(`),
    ]),
  ].map((source) => new RegExp(source, "g"));
}

const longestArguments = 600;

/** The text up to the bracket that closes the call; undefined where that is not near. */
function argumentsAt(text: string, start: number): string | undefined {
  let depth = 1;
  for (let at = start; at < Math.min(text.length, start + longestArguments); at++) {
    if (text[at] === "(") depth++;
    else if (text[at] === ")") depth--;
    if (depth === 0) return text.slice(start, at);
  }
  return undefined;
}

/** The file that a call reads: `.env` where it names none, and undefined where it cannot be told. */
function nameGiven(call: string, given: string): string | undefined {
  const isNest = call.includes("forRoot");
  const isNode = call.includes("loadEnvFile");
  if (isNest && (!/\benvFilePath\b/.test(given) || /\bignoreEnvFile\s*:\s*true/.test(given))) return undefined;
  // Options in a variable may name any file.
  const isPlain = given.trim() === "" || (!isNode && /^\s*\{/.test(given) && !/\bpath\b|\.\.\./.test(given));
  if (isPlain && !isNest) return ".env";
  const literals = [...given.matchAll(/(["'`])([^"'`\n]{1,200})\1/g)].flatMap(
    ([, , literal = ""]) => nameIn(literal) ?? [],
  );
  return literals.find(isPrivateName);
}

/** The name of a file inside the project. */
function nameIn(file: string): string | undefined {
  if (/^(?:\/(?!\.)|~|[A-Za-z]:)/.test(file)) return undefined;
  return file.slice(file.lastIndexOf("/") + 1);
}
