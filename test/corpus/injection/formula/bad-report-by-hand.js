import Fastify from "fastify";
import { Parser } from "json2csv";

const app = Fastify();
const parser = new Parser({ fields: ["title", "comment"] });

app.post("/report", async (request, reply) => {
  const { title, comments } = request.body;
  const rows = comments.map((comment) => ({ title, comment }));
  const csv = parser.parse(rows); // finding
  return reply.header("Content-Type", "text/csv").send(csv);
});

app.get("/template", async (request, reply) => {
  reply.type("text/csv");
  return reply.send(`label,amount\n${request.query.label},0\n`); // finding
});

await app.listen({ port: 3000 });
