import fastifyMongo from "@fastify/mongodb";
import Fastify from "fastify";
import { z } from "zod";

const app = Fastify();
app.register(fastifyMongo, { url: process.env.MONGO_URL });

const Lookup = z.object({ email: z.string().email(), plan: z.enum(["free", "team"]) });

app.post(
  "/accounts/lookup",
  { schema: { body: { type: "object", required: ["email"], properties: { email: { type: "string" } } } } },
  async (request) => {
    const { email } = request.body as { email: string };
    return app.mongo.db?.collection("accounts").findOne({ email });
  },
);

app.route({
  method: "POST",
  url: "/accounts/count",
  schema: { body: { $ref: "count#" } },
  handler: async (request) => {
    const { plan } = request.body as { plan: string };
    return app.mongo.db?.collection("accounts").countDocuments({ plan });
  },
});

app.post("/accounts/move", async (request, reply) => {
  const result = Lookup.safeParse(request.body);
  if (!result.success) return reply.code(400).send(result.error.issues);
  const { email, plan } = result.data;
  return app.mongo.db?.collection("accounts").updateOne({ email }, { $set: { plan } });
});
