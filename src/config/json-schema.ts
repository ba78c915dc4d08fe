import { z } from "zod";
import type { RuleFacts, RuleId } from "../model/rule.ts";
import { configSchema } from "./schema.ts";

/** The part of JSON Schema that {@link configJsonSchema} is written in. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly description?: string;
  readonly default?: unknown;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

/** The JSON Schema of `.github/nodesec.yml` that editors check and complete with. */
export function configJsonSchema(rules: ReadonlyMap<RuleId, RuleFacts>): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(configSchema(rules), { io: "input", target: "draft-7" });
  // zod's own type of a JSON Schema has `boolean` in places where this one has none.
  return { $schema, title: "NodeSec's config, .github/nodesec.yml", ...schema } as JsonSchema;
}
