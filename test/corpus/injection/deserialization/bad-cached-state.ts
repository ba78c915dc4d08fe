import { deserialize } from "node:v8";
import Fastify from "fastify";
import yaml, { DEFAULT_SCHEMA } from "js-yaml";
import { all } from "js-yaml-js-types";

const app = Fastify();
const schema = DEFAULT_SCHEMA.extend(all);

interface State {
  cursor: number;
}

function decode(text: string): State {
  return deserialize(Buffer.from(text, "base64url")); // finding
}

app.get("/items", async (request) => {
  const { state } = request.query as { state?: string };
  const { cursor } = state ? decode(state) : { cursor: 0 };
  return { cursor };
});

app.post("/rules", async (request) => {
  const rules = yaml.load((request.body as { rules: string }).rules, { schema }); // finding
  return { rules };
});

await app.listen({ port: 3000 });
