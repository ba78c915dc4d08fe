import { asc, eq, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { Hono } from "hono";
import { users } from "./schema.ts";

const db = drizzle(process.env.DATABASE_URL ?? "");
const app = new Hono();

app.get("/users", async (c) => {
  const name = c.req.query("name") ?? "";
  await db.execute(sql`SELECT * FROM users WHERE name = ${name}`);
  await db.execute(sql.raw(`SELECT * FROM users WHERE name = '${name}'`)); // flow: sql
  await db.execute(`SELECT * FROM users WHERE name = '${name}'`); // flow: sql
  await db.select().from(users).orderBy(sql.raw(name)); // flow: sql
  return c.json(await db.select().from(users).where(eq(users.name, name)).orderBy(asc(users.name)));
});

app.post("/users", async (c) => {
  const body = await c.req.json();
  await db.insert(users).values(body); // flow: mass-assignment
  await db.insert(users).values({ name: body.name });
  await db.update(users).set(body).where(eq(users.id, 1)); // flow: mass-assignment
  return c.body(null, 204);
});
