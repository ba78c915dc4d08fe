import { Prisma, PrismaClient } from "@prisma/client";
import Fastify from "fastify";
import { prisma } from "./client.ts";

class Database extends PrismaClient {
  async byName(name: string) {
    return this.$queryRawUnsafe(`SELECT * FROM users WHERE name = '${name}'`); // flow: sql
  }
}

const app = Fastify();
const db = new Database();

app.get("/users", async (request) => {
  const { name, sort } = request.query as { name: string; sort: string };
  await db.$queryRaw`SELECT * FROM users WHERE name = ${name}`;
  await db.$queryRaw(Prisma.sql`SELECT * FROM users ORDER BY ${Prisma.raw(sort)}`); // flow: sql
  await db.$executeRawUnsafe("DELETE FROM users WHERE name = '" + name + "'"); // flow: sql
  await db.$executeRawUnsafe("DELETE FROM users WHERE name = $1", name);
  await db.$transaction(async (tx) => tx.$queryRawUnsafe(`SELECT ${sort} FROM users`)); // flow: sql
  return [await db.user.findMany({ where: { name } }), await db.byName(name)];
});

app.post("/users/:id", async (request) => {
  const body = request.body as Prisma.UserCreateInput;
  const { id } = request.params as { id: string };
  await db.user.create({ data: body }); // flow: mass-assignment
  await db.user.create({ data: { ...body, active: true } }); // flow: mass-assignment
  await db.user.create({ data: { name: body.name } });
  await prisma.user.update({ where: { id }, data: body }); // flow: mass-assignment
  await prisma.user.upsert({ where: { id }, create: { name: body.name }, update: body }); // flow: mass-assignment
  return prisma.$queryRawUnsafe(`SELECT * FROM users WHERE id = ${id}`); // flow: sql
});
