import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare, plainKey } from "../tree.ts";
import { kindsWhereMatching } from "./characters.ts";
import { initialOf } from "./guard-places.ts";
import type { Run } from "./run.ts";
import { allTaints, protect, unprotect, type Value } from "./value.ts";

const parsers = /^zod\.(?:Schema|Loose)\.(?:parse|parseAsync|decode)$/;
const safeParsers = /^zod\.(?:Schema|Loose)\.(?:safeParse|safeParseAsync|spa)$/;

/** What a schema of a whole makes sure of: all its shape, or that of the values under names that are free. */
const shapes = ["schema", "value-schema"];

const kindsOfSchema: Readonly<Record<string, readonly string[]>> = {
  "zod.Choice": ["allow-list"],
  "zod.Number": ["number"],
  "zod.Identifier": ["characters"],
};

/** Methods of a text's schema that let identifiers through only. */
const identifiers = new Set(["uuid", "cuid", "cuid2", "nanoid", "ulid"]);

/** Methods after which a schema gives something else than what it has looked at. */
const changing = new Set(["transform", "or", "catch", "pipe", "preprocess", "overwrite"]);

/** Makers whose last argument is the schema of what is in the whole. */
const holders = /^zod\.(?:array|set|map|record|partialRecord|optional|nullable|nullish|promise)$/;

const deepest = 4;

/** What `schema.parse(data)` gives, field by field: `z.object({ id: z.uuid() })` makes sure of each. */
export function fieldsBySchema(
  run: Run,
  { callee }: TSESTree.CallExpression | TSESTree.NewExpression,
  value: Value,
): Value {
  const api = run.module.apiOf(callee) ?? "";
  const isSafe = safeParsers.test(api);
  if (callee.type !== "MemberExpression" || !(isSafe || parsers.test(api)) || value.taints.length === 0) return value;
  const object = shaped(run, callee.object, value, 0) ?? open(run, callee.object, value);
  return isSafe ? { taints: [], fields: new Map([["data", object]]) } : object;
}

/** The value with the fields of `z.object({ … })`, where the schema is one that is written out. */
function shaped(run: Run, schema: TSESTree.Node, value: Value, depth: number): Value | undefined {
  const { first, methods } = madeBy(run, schema);
  const [shape] = first?.arguments ?? [];
  const name = first?.callee.type === "MemberExpression" ? plainKey(first.callee.property, first.callee.computed) : "";
  if (!/^(?:strictO|looseO|o)bject$/.test(name ?? "") || shape?.type !== "ObjectExpression" || depth > deepest)
    return undefined;
  if (methods.some((method) => changing.has(method.name))) return undefined;
  const whole: Value = { taints: allTaints(value) };
  const fields = new Map<string, Value>([["*", whole]]);
  for (const property of shape.properties) {
    const key = property.type === "Property" ? plainKey(property.key, property.computed) : undefined;
    if (key === undefined || property.type !== "Property") continue;
    fields.set(
      key,
      shaped(run, property.value, value, depth + 1) ??
        protect(open(run, property.value, whole), kindsOf(run, property.value)),
    );
  }
  // Fields that nobody foresaw come with the object as a whole.
  return { taints: isLoose(run, schema) ? whole.taints : [], fields };
}

function isLoose({ module }: Run, schema: TSESTree.Node): boolean {
  return module.apiOf(schema) === "zod.Loose";
}

/** The value without a shape where the schema, or that of its elements or values, lets anything through. */
function open(run: Run, schema: TSESTree.Node, value: Value): Value {
  return letsAnything(run, schema, 0) ? unprotect(value, shapes) : value;
}

/** `z.any()`, `z.array(z.any())`, `z.record(z.string(), z.unknown())`. */
function letsAnything(run: Run, schema: TSESTree.Node, depth: number): boolean {
  if (depth > deepest) return false;
  if (run.module.apiOf(schema) === "zod.Anything") return true;
  const { first } = madeBy(run, schema);
  const inner = holders.test(run.module.apiOf(first?.callee ?? schema) ?? "") ? first?.arguments.at(-1) : undefined;
  return inner !== undefined && letsAnything(run, inner, depth + 1);
}

function kindsOf(run: Run, schema: TSESTree.Node): readonly string[] {
  const { methods } = madeBy(run, schema);
  if (methods.some(({ name }) => changing.has(name))) return [];
  const known = kindsOfSchema[run.module.apiOf(schema) ?? ""] ?? [];
  return [...known, ...methods.flatMap(({ name, call }) => kindsOfMethod(run, name, call))];
}

function kindsOfMethod(run: Run, name: string, { arguments: [first] }: TSESTree.CallExpression): readonly string[] {
  if (identifiers.has(name)) return ["characters"];
  const pattern = name === "regex" && first ? run.module.constantOf(first) : undefined;
  return pattern instanceof RegExp ? kindsWhereMatching(pattern) : [];
}

interface Made {
  /** The call that the chain begins with: `z.object(…)`. */
  readonly first?: TSESTree.CallExpression | undefined;
  readonly methods: readonly { readonly name: string; readonly call: TSESTree.CallExpression }[];
}

/** A schema's chain of calls, also where a variable holds it. */
function madeBy(run: Run, schema: TSESTree.Node): Made {
  const methods: { name: string; call: TSESTree.CallExpression }[] = [];
  let node = bare(schema);
  for (let steps = 0; steps < 20; steps++) {
    node = initialOf(run, node) ?? node;
    if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return { methods };
    const object = bare(node.callee.object);
    const owner = object.type === "CallExpression" || initialOf(run, object)?.type === "CallExpression";
    if (!owner) return { first: node, methods };
    methods.push({ name: plainKey(node.callee.property, node.callee.computed) ?? "", call: node });
    node = object;
  }
  return { methods };
}
