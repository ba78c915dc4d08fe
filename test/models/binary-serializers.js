import { deserialize as readBson } from "bson";
import http from "node:http";
import v8, { deserialize } from "node:v8";

http.createServer((req, res) => {
  req.on("data", (chunk) => {
    const cached = deserialize(chunk); // flow: deserialize-memory
    const doc = readBson(chunk, { evalFunctions: true }); // flow: deserialize
    const safe = readBson(chunk);
    const copy = v8.deserialize(v8.serialize({ retries: 3 }));
    res.setHeader("X-Keys", Object.keys({ cached, doc, safe, copy }).length);
  });
});
