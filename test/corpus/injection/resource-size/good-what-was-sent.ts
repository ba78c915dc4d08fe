import Fastify from "fastify";

const app = Fastify({ bodyLimit: 100_000 });

app.post("/names", async (request) => {
  const { names, picture } = request.body as { names: string[]; picture: string };
  const result = [];
  for (let i = 0; i < names.length; i++) result.push(names[i].trim());
  for (const name of names) result.push(name.padEnd(20));
  const bytes = Buffer.from(picture, "base64");
  let at = 0;
  while (at < bytes.length) at += 2;
  return { result, copy: Buffer.alloc(bytes.length), list: Array.from(names) };
});

app.get("/list", async (request) => {
  const { tag } = request.query as { tag: string };
  return new Array(tag, "new");
});
