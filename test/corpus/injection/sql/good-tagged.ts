import { Prisma, PrismaClient } from "@prisma/client";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import Fastify from "fastify";
import postgres from "postgres";

const app = Fastify();
const prisma = new PrismaClient();
const db = drizzle(process.env.DATABASE_URL ?? "");
const pg = postgres(process.env.DATABASE_URL ?? "");

interface Search {
  Querystring: { text: string; city?: string };
}

app.get<Search>("/people", async (request) => {
  const { text, city } = request.query;
  const where = city ? Prisma.sql`AND city = ${city}` : Prisma.empty;
  return prisma.$queryRaw`SELECT id, name FROM people WHERE name ILIKE ${`%${text}%`} ${where}`;
});

app.get<Search>("/places", async (request) => {
  const { text } = request.query;
  const found = await db.execute(sql`SELECT id FROM places WHERE name = ${text}`);
  const near = await pg`SELECT id FROM places WHERE name = ${text} ORDER BY ${pg("name")}`;
  const log = await pg.unsafe("INSERT INTO searches (text) VALUES ($1)", [text]);
  return { found, near, log };
});
