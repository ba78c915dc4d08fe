import type { PackageModel } from "../package-model.ts";

/** How a text begins that is SQL: what a method such as `query` is given says more than the method's name. */
const sql =
  /^\s*(?:--.*\n|\/\*[^*]*\*\/|\()*\s*(?:select|insert|update|delete|replace|merge|with|call|exec|create|drop|alter|truncate|grant|explain|set)\s/i;

/** What objects of unknown packages mean that are used like databases. */
export default {
  sinks: [
    {
      kind: "sql",
      methods: ["query", "queryAsync", "execute", "raw", "exec", "prepare", "run", "get", "all", "each", "any"].concat([
        "one",
        "oneOrNone",
        "many",
        "manyOrNone",
        "none",
        "unsafe",
        "batch",
        "execSync",
      ]),
      first: sql,
      arguments: [0],
      effect: "runs it as SQL",
    },
    {
      kind: "sql",
      methods: ["whereRaw", "andWhereRaw", "orWhereRaw", "havingRaw", "orHavingRaw", "orderByRaw", "groupByRaw"].concat(
        ["joinRaw", "fromRaw", "selectRaw", "$queryRawUnsafe", "$executeRawUnsafe"],
      ),
      arguments: [0],
      effect: "puts it into the SQL text",
    },
    {
      kind: "sql",
      methods: ["where", "andWhere", "orWhere", "having", "andHaving"],
      first: /^\s*[\w."`]+\s*(?:[=<>]|!=|\b(?:like|ilike|in|between|not)\b)/i,
      arguments: [0],
      effect: "puts it into the SQL text",
    },
    // What was filled with a whole object (`Object.assign(user, req.body)`) and then saved.
    { kind: "saved-object", methods: ["save"], receiver: true, fields: "*", effect: "writes every field of it" },
  ],
} satisfies PackageModel;
