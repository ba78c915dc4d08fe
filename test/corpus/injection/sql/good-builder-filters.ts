import Koa from "koa";
import Router from "@koa/router";
import knex from "knex";

const db = knex({ client: "pg", connection: process.env.DATABASE_URL });
const router = new Router();
const sortable = new Set(["name", "price", "created_at"]);
const directions: Record<string, "asc" | "desc"> = { up: "asc", down: "desc" };

router.get("/products", async (ctx) => {
  const { q, min, sort, direction, tags } = ctx.query as Record<string, string>;
  const query = db("products").select("id", "name", "price").where("hidden", false);
  if (q) query.whereRaw("to_tsvector('simple', name) @@ plainto_tsquery(?)", [q]);
  if (min) query.andWhere("price", ">=", Number(min));
  if (tags) query.whereIn("tag", tags.split(","));
  query.orderBy(sort, direction);
  if (sortable.has(sort)) query.orderByRaw(`${sort} ${directions[direction] ?? "asc"} NULLS LAST`);
  ctx.body = await query.limit(Math.min(Number(ctx.query.limit) || 20, 100));
});

router.get("/products/count", async (ctx) => {
  const [row] = await db.raw("SELECT count(*) FROM products WHERE name = ?", [ctx.query.name]);
  ctx.body = row;
});

export const app = new Koa().use(router.routes());
