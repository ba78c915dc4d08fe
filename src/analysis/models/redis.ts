import type { PackageModel } from "../package-model.ts";

/** Redis: `redis` and `ioredis`. A script is text that the server runs; keys and values are never read as commands. */
export default {
  aliases: {
    "redis.createClient()": "redis.Client",
    "redis.createCluster()": "redis.Client",
    "@redis/client.createClient()": "redis.Client",
    "redis.Client.connect()": "redis.Client",
    "redis.Client.duplicate()": "redis.Client",
    "redis.Client.multi()": "redis.Client",
    "ioredis()": "redis.Client",
    "ioredis.Redis()": "redis.Client",
    "ioredis.Cluster()": "redis.Client",
    "redis.Client.pipeline()": "redis.Client",
  },
  sinks: [
    {
      kind: "nosql-text",
      apis: ["redis.Client.eval", "redis.Client.EVAL", "redis.Client.scriptLoad"],
      arguments: [0],
      effect: "runs it in the database as a script",
    },
    {
      kind: "nosql-text",
      apis: ["redis.Client.script"],
      arguments: [1],
      effect: "runs it in the database as a script",
    },
    {
      kind: "nosql-text",
      apis: ["redis.Client.sendCommand", "redis.Client.call"],
      arguments: [0],
      fields: "0",
      effect: "runs it as a command of the database",
    },
  ],
} satisfies PackageModel;
