import { readFileSync } from "node:fs";
import Fastify from "fastify";
import Handlebars from "handlebars";

const page = Handlebars.compile(readFileSync("views/page.hbs", "utf8"), { noEscape: true, strict: true }); // finding
const row = Handlebars.compile("<tr><td>{{sku}}</td><td>{{label}}</td></tr>", { noEscape: true }); // finding
const plain = Handlebars.compile("{{sku}}: {{label}}", { noEscape: true });

const app = Fastify();

app.get("/orders", async (request, reply) => {
  const rows = [{ sku: "A-1", label: "Lamp" }].map((item) => row(item)).join("");
  request.log.info(plain({ sku: "A-1", label: "Lamp" }));
  return reply.type("text/html").send(page({ rows }));
});

await app.listen({ port: 3000 });
