const path = require("path");
const Koa = require("koa");
const Router = require("@koa/router");
const views = require("@ladjs/koa-views");

const app = new Koa();
const router = new Router();

app.use(views(path.join(__dirname, "views"), { extension: "ejs" }));

router.get("/search", async (ctx) => {
  await ctx.render("search", { q: ctx.query.q });
});

router.get("/count", (ctx) => {
  // Koa sends a text that does not start with a tag as text/plain.
  ctx.body = `There are ${ctx.query.q.length} letters in ${ctx.query.q}`;
});

router.get("/api/search", (ctx) => {
  ctx.type = "application/json";
  ctx.body = JSON.stringify({ q: ctx.query.q });
});

app.use(router.routes());

module.exports = app;
