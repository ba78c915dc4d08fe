import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare, plainKey } from "../tree.ts";
import { kindsWhereMatching } from "./characters.ts";
import { initialOf } from "./guard-places.ts";
import type { Run } from "./run.ts";
import { allTaints, protect, type Value } from "./value.ts";

const parsers = /^zod\.Schema\.(?:parse|parseAsync|decode)$/;
const safeParsers = /^zod\.Schema\.(?:safeParse|safeParseAsync|spa)$/;

const kindsOfSchema: Readonly<Record<string, readonly string[]>> = {
  "zod.Choice": ["allow-list"],
  "zod.Number": ["number"],
  "zod.Identifier": ["characters"],
};

/** Methods of a text's schema that let identifiers through only. */
const identifiers = new Set(["uuid", "cuid", "cuid2", "nanoid", "ulid"]);

/** Methods after which a schema gives something else than what it has looked at. */
const changing = new Set(["transform", "or", "catch", "pipe", "preprocess", "overwrite"]);

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
  const object = shaped(run, callee.object, value, 0);
  if (!object) return value;
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
    fields.set(key, shaped(run, property.value, value, depth + 1) ?? protect(whole, kindsOf(run, property.value)));
  }
  return { taints: [], fields };
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
