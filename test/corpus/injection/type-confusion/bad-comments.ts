import Router from "@koa/router";
import Koa from "koa";
import bodyParser from "koa-bodyparser";

const app = new Koa();
const router = new Router();
const comments: string[] = [];

router.post("/comments", async (ctx) => {
  const { text, website } = ctx.request.body as { text: string; website?: string };
  if (text.includes("<") || text.includes(">")) { // finding
    ctx.throw(400, "no markup, please");
  }
  if (website && website.indexOf("javascript:") !== -1) { // finding
    ctx.throw(400, "no scripts, please");
  }
  comments.push(`<li><a href="${website}">${text}</a></li>`);
  ctx.status = 201;
});

router.get("/search", async (ctx) => {
  const { q } = ctx.query;
  if (q.includes("'")) ctx.throw(400); // finding
  ctx.body = { q };
});

app.use(bodyParser()).use(router.routes());
app.listen(3000);
