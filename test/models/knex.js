const Koa = require("koa");
const knex = require("knex");

const db = knex({ client: "pg", connection: process.env.DATABASE_URL });
const app = new Koa();

app.use(async (ctx) => {
  const { name, sort, direction } = ctx.query;
  await db.raw(`SELECT * FROM users WHERE name = '${name}'`); // flow: sql
  await db.raw("SELECT * FROM users WHERE name = ?", [name]);
  await db("users").where({ active: true }).whereRaw(`name = '${name}'`); // flow: sql
  await db("users").whereRaw("name = ?", [name]);
  await db("users").select("id").orderByRaw(`${sort} ${direction}`); // flow: sql
  await db("users").select("id").where("name", name).orderBy(sort, direction);
  await db.select(db.raw(sort)).from("users"); // flow: sql
  await db.from("users").join("orders", "users.id", "orders.owner").havingRaw("count(*) > " + name); // flow: sql
  await db.transaction(async (trx) => {
    await trx("users").joinRaw(`NATURAL JOIN ${name}`); // flow: sql
    await trx("users").where("name", name).del();
  });
  await db("users").insert(ctx.request.body); // flow: mass-assignment
  await db("users").where({ id: 1 }).update(ctx.request.body); // flow: mass-assignment
  await db("users").insert({ name: ctx.request.body.name });
});
