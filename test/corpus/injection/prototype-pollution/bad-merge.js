import Fastify from "fastify";

const app = Fastify();
const defaults = { theme: { color: "blue", dark: false }, pages: 20 };

function isObject(value) {
  return value !== null && typeof value === "object";
}

function deepMerge(target, source) {
  Object.keys(source).forEach((name) => {
    if (isObject(target[name]) && isObject(source[name])) deepMerge(target[name], source[name]);
    else target[name] = source[name]; // finding
  });
  return target;
}

app.post("/preview", async (request) => {
  const options = deepMerge({ ...defaults }, request.body);
  return { options };
});

app.listen({ port: 3000 });
