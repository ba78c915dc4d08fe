"use strict";

const Koa = require("koa");
const Router = require("@koa/router");
const Redis = require("ioredis");

const redis = new Redis(process.env.REDIS_URL);
const router = new Router();

async function count(target) {
  const day = new Date().toISOString().slice(0, 10);
  await redis.hincrby(`clicks:${day}`, target, 1);
}

router.get("/out", async (ctx) => {
  const { to: target = "/", campaign } = ctx.query;
  await count(target);
  if (campaign) {
    ctx.cookies.set("campaign", String(campaign), { maxAge: 3600000 });
  }
  ctx.status = 302;
  ctx.redirect(target); // finding
});

router.get("/mail/:id", async (ctx) => {
  const host = ctx.query.shop || "shop.example.com";
  ctx.set("Location", "https://" + host + "/mail/" + ctx.params.id); // finding
  ctx.status = 307;
});

const app = new Koa();
app.use(router.routes()).use(router.allowedMethods());
app.listen(3000);
