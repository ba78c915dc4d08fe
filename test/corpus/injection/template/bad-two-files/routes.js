const fastify = require("fastify")();
const { fromText, short, fixed } = require("./render");

fastify.post("/render", async (request, reply) => {
  const html = fromText(request.body.template, { title: "Report" });
  reply.type("text/html").send(html);
});

fastify.get("/short", async (request) => {
  const compiled = short(request.query.pattern);
  return { text: compiled({}), page: fixed(request.query.name) };
});

fastify.listen({ port: 3000 });
