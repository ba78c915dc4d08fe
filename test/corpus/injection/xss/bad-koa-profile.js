import Router from "@koa/router";
import Koa from "koa";
import { koaBody } from "koa-body";

const router = new Router();

router.get("/profiles/:name", async (ctx) => {
  const { name } = ctx.params;
  ctx.body = `<section><h2>${name}</h2></section>`; // finding
});

router.post("/preview", koaBody(), async (ctx) => {
  ctx.type = "html";
  ctx.body = ctx.request.body.markup; // finding
});

router.get("/profiles/:name/card", (ctx) => {
  ctx.body = { name: ctx.params.name };
});

const app = new Koa();
app.use(async (ctx, next) => {
  try {
    await next();
  } catch {
    ctx.status = 500;
    ctx.body = "Something went wrong";
  }
});
app.use(router.routes());
app.listen(3000);
