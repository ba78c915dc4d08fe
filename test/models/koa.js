import { exec } from "node:child_process";
import Router from "@koa/router";
import parse from "co-body";
import Koa from "koa";
import { koaBody } from "koa-body";

const app = new Koa();
const router = new Router({ prefix: "/api" });

app.use(koaBody());

app.use(async (ctx, next) => {
  exec(`logger ${ctx.path}`); // flow: command
  exec(`logger ${ctx.get("x-name")}`); // flow: command
  exec(`logger ${ctx.state.user} ${ctx.method} ${ctx.status}`);
  await next();
});

router
  .get("/a/:id", async (context) => {
    exec(`a ${context.params.id}`); // flow: command
    exec(`a ${context.query.q}`); // flow: command
    exec(`a ${context.req.url}`); // flow: command
    context.body = "done";
  })
  .post("/b", async ({ request, session }) => {
    exec(`b ${request.body.name}`); // flow: command
    exec(`b ${session.id}`);
  });

router.put("/c", async (context) => {
  const { command } = await parse.json(context);
  exec(command); // flow: command
});

router.param("id", (id, ctx, next) => {
  exec(`look ${id}`); // flow: command
  return next();
});

app.use(router.routes());
