const http = require("http");
const Fastify = require("fastify");

const app = Fastify({ logger: true });

app.addHook("onRequest", async (request, reply) => {
  if (request.headers["x-forwarded-proto"] === "http") {
    return reply.redirect(`https://${request.headers.host}${request.url}`);
  }
});

app.get("/", async (request, reply) => {
  const language = request.headers["accept-language"]?.startsWith("de") ? "de" : "en";
  return reply.redirect(`/${language}/`);
});

app.get("/blog/:slug", async (request, reply) => {
  if (!/^[a-z0-9-]+$/.test(request.params.slug)) return reply.code(404).send();
  return reply.redirect("/" + request.params.slug);
});

app.get("/page/:number", async (request, reply) => reply.redirect(`/${Number(request.params.number) + 1}`));

http
  .createServer((req, res) => {
    res.writeHead(301, { Location: "https://" + req.headers.host + req.url });
    res.end();
  })
  .listen(80);

app.listen({ port: 443 });
