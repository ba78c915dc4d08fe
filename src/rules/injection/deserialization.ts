/**
 * Data from a request is read by a package that makes functions of it.
 *
 * Some formats hold more than data: functions, classes, regular expressions. Whoever sends such a text has the server run code of
 * their choice, often while it is being read (`{"x": "_$$ND_FUNC$$_function () {…}()"}`).
 *
 * ## Packages that write and read functions
 *
 * ```js bad
 * const serialize = require("node-serialize");
 *
 * module.exports.profile = (req, res) => {
 *   const text = Buffer.from(req.cookies.profile, "base64").toString();
 *   const profile = serialize.unserialize(text); // finding
 *   res.json({ name: profile.name });
 * };
 * ```
 *
 * JSON holds data only:
 *
 * ```js good
 * module.exports.profile = (req, res) => {
 *   const text = Buffer.from(req.cookies.profile, "base64").toString();
 *   const profile = JSON.parse(text);
 *   res.json({ name: profile.name });
 * };
 * ```
 *
 * ## YAML with functions
 *
 * `load` of js-yaml makes functions of `!!js/function` before its version 4, and with the schema of `js-yaml-js-types` after it.
 *
 * ```js bad
 * import yaml from "js-yaml";
 * import jsTypes from "js-yaml-js-types";
 *
 * const schema = yaml.DEFAULT_SCHEMA.extend(jsTypes.all);
 *
 * export function importJobs(req, res) {
 *   res.json(yaml.load(req.body.jobs, { schema })); // finding
 * }
 * ```
 *
 * ```js good
 * import yaml from "js-yaml";
 *
 * export function importJobs(req, res) {
 *   res.json(yaml.load(req.body.jobs, { schema: yaml.JSON_SCHEMA }));
 * }
 * ```
 *
 * The version is what package.json asks for; a file that also knows `safeLoad` uses one before 4:
 *
 * ```js bad
 * const yaml = require("js-yaml");
 *
 * const defaults = yaml.safeLoad("retries: 3");
 *
 * module.exports.importJobs = (req, res) => {
 *   res.json({ ...defaults, jobs: yaml.load(req.body.jobs) }); // finding
 * };
 * ```
 *
 * ```js good
 * const yaml = require("js-yaml");
 *
 * const defaults = yaml.safeLoad("retries: 3");
 *
 * module.exports.importJobs = (req, res) => {
 *   res.json({ ...defaults, jobs: yaml.safeLoad(req.body.jobs) });
 * };
 * ```
 *
 * ## V8's own format
 *
 * It trusts what it reads: a text that was made for it may write outside of the memory that it should.
 *
 * ```js bad
 * import { deserialize } from "node:v8";
 *
 * export function restore(req, res) {
 *   const state = deserialize(Buffer.from(req.body.state, "base64")); // finding
 *   res.json({ size: state.size });
 * }
 * ```
 *
 * ```js good
 * export function restore(req, res) {
 *   const state = JSON.parse(Buffer.from(req.body.state, "base64").toString());
 *   res.json({ size: state.size });
 * }
 * ```
 *
 * ## Not reported
 *
 * Texts that the program wrote itself, and formats of data only:
 *
 * ```ts good
 * import { readFileSync } from "node:fs";
 * import { deserialize, serialize } from "node:v8";
 * import yaml from "js-yaml";
 * import { parse } from "yaml";
 *
 * const jobs = yaml.load(readFileSync("jobs.yml", "utf8"));
 *
 * export function plan(req, res) {
 *   const copy = deserialize(serialize(jobs));
 *   res.json({ copy, extra: yaml.load(req.body.extra), more: parse(req.body.more) });
 * }
 * ```
 *
 * ## Out of scope
 *
 * `eval` of a text: see `injection/code`. Objects whose keys reach a prototype: see `injection/prototype-pollution`.
 */

import type { Module, TSESTree } from "../../analysis/index.ts";
import { bare, sinkAt } from "../../analysis/index.ts";
import type { Reached, TaintRule } from "../../model/rule.ts";

/** Schemas that make functions, and functions that only versions before 4 have. */
const unsafeSchema = /^js-yaml-js-types\b|DEFAULT_FULL_SCHEMA$/;
const before4 = /\b(?:safeLoad|safeLoadAll|safeDump|DEFAULT_SAFE_SCHEMA|DEFAULT_FULL_SCHEMA)\b/;

function judge(module: Module, { sink, range }: Reached): { readonly confidence?: "medium" } | undefined {
  if (sink === "deserialize-memory") return { confidence: "medium" };
  if (sink !== "yaml") return {};
  const call = sinkAt(module, range);
  if (call?.type !== "CallExpression") return undefined;
  const schema = call.arguments.map((argument) => module.optionOf(argument, "schema")).find(Boolean);
  const makesFunctions = schema ? namesUnsafe(module, schema) : isBefore4(module);
  return makesFunctions ? {} : undefined;
}

function isBefore4({ text, dependencyRange }: Module): boolean {
  const range = dependencyRange("js-yaml");
  return range === undefined ? before4.test(text) : /^[\^~=v\s]*[0-3](?:\.|$)/.test(range) || before4.test(text);
}

/** Whether the expression, or the one that its name stands for, names a schema with functions. */
function namesUnsafe(module: Module, schema: TSESTree.Node): boolean {
  const inner = bare(schema);
  const [definition] = inner.type === "Identifier" ? (module.scopes.variableOf(inner)?.defs ?? []) : [];
  const whole = definition?.node.type === "VariableDeclarator" ? (definition.node.init ?? inner) : inner;
  return module.tree.within(whole).some((node) => unsafeSchema.test(module.apiOf(node) ?? ""));
}

export default {
  id: "injection/deserialization",
  kind: "taint",
  severity: "critical",
  confidence: "high",
  cwe: [502],
  owasp: "A08:2021",
  message: "Data from a request is read in a format that may hold functions, so its sender runs code on the server.",
  fix: "Read data with `JSON.parse` or another format that holds data only, and check its shape.",
  sinks: ["deserialize", "deserialize-memory", "yaml"],
  sanitizers: ["number", "allow-list", "characters", "arithmetic"],
  judge,
} satisfies TaintRule<Module>;
