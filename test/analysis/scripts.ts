import type { Module } from "../../src/analysis/index.ts";
import { openProject, rememberParsed } from "../../src/analysis/project.ts";

/** A project of these files; the first is the one that the questions are about. */
export function openScripts(files: Readonly<Record<string, string>>, maxDepth = 1_000) {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text, blob: `blob of ${text}` }));
  return openProject(sources, rememberParsed(maxDepth));
}

/** The module of one script. Throws where it does not parse. */
export function openScript(text: string, path = "app.ts", others: Readonly<Record<string, string>> = {}): Module {
  const module = openScripts({ [path]: text, ...others }).moduleAt(path);
  if (!module || "reason" in module) throw new Error(`${path} does not parse`);
  return module;
}

/** The API of each call in the script whose API is known. */
export function callsIn(text: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
  return openScript(text, "app.ts", others)
    .calls()
    .map(({ api }) => api);
}

const injections = new Set(["sql", "command", "code"]);

/** The flows of a script into SQL, commands and code, as `sink: protections`, each once. Nearly all data is surely a text. */
export function flowsIn(
  text: string,
  path = "app.ts",
  others: Readonly<Record<string, string>> = {},
): readonly string[] {
  return [
    ...new Set(protectionsIn({ [path]: text, ...others }).map((flow) => flow.replace(/(?:, )?\bstring\b/, "").trim())),
  ];
}

/** The same of the first file, with `string` among the protections. */
export function protectionsIn(files: Readonly<Record<string, string>>): readonly string[] {
  const [path = ""] = Object.keys(files);
  const project = openScripts(files);
  const module = project.moduleAt(path);
  if (!module || "reason" in module) throw new Error(`${path} does not parse`);
  const { flows, complete } = project.flowsOf(module);
  const said = flows
    .filter(({ sink }) => injections.has(sink))
    .map(({ sink, taint }) => `${sink}: ${[...taint.safe].sort().join(", ")}`.trim());
  return [...new Set(complete ? said : [...said, "incomplete"])];
}
