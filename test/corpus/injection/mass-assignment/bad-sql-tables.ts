import { drizzle } from "drizzle-orm/node-postgres";
import { eq } from "drizzle-orm";
import { Hono } from "hono";
import knex from "knex";
import { members } from "./schema";

const db = drizzle(process.env.DATABASE_URL ?? "");
const tables = knex({ client: "pg" });
const app = new Hono();

app.post("/members", async (c) => {
  const body = await c.req.json();
  const [member] = await db.insert(members).values(body).returning(); // finding
  return c.json(member, 201);
});

app.patch("/members/:id", async (c) => {
  const changes = await c.req.json();
  changes.updatedAt = new Date();
  await db.update(members).set(changes).where(eq(members.id, Number(c.req.param("id")))); // finding
  return c.body(null, 204);
});

app.post("/visits", async (c) => {
  const visit = await c.req.json();
  await tables("visits").insert({ page: visit.page, member: visit.member });
  await tables("visitors").insert(visit).onConflict("id").merge(); // finding
  return c.body(null, 204);
});

export default app;
