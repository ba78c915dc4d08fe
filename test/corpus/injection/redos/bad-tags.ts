import Fastify from "fastify";

const app = Fastify();

app.post<{ Body: { tags: string } }>("/tags", async (request, reply) => {
  const isList = /^(\w+,?)+;$/.test(request.body.tags); // finding
  if (!isList) return reply.code(400).send();
  return { tags: request.body.tags.slice(0, -1).split(",") };
});

app.listen({ port: 3000 });
