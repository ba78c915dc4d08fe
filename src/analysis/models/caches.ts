import type { PackageModel } from "../package-model.ts";

const stores = [
  ...[
    "node-cache()",
    "node-cache.NodeCache()",
    "lru-cache()",
    "lru-cache.LRUCache()",
    "keyv()",
    "keyv.Keyv()",
    "memory-cache",
  ],
  ...["memjs.Client.create()", "memcached()", "cache-manager.caching()", "cache-manager.createCache()"],
  ...["redis.Client", "quick-lru()", "flat-cache.create()", "memory-cache.Cache()"],
];
const writers = ["set", "put", "setex", "setEx", "add", "setKey", "mset", "hset"];

/** What keeps answers for the next one who asks. */
export default {
  sinks: [
    {
      kind: "cache",
      apis: stores.flatMap((store) => writers.map((name) => `${store}.${name}`)),
      arguments: [1, 2],
      // An address whose host is data; other data in a cache is what it is for.
      like: /:\/\/\ufffc/,
      effect: "keeps it for the next one who asks",
    },
  ],
} satisfies PackageModel;
