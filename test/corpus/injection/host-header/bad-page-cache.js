"use strict";

const Koa = require("koa");
const Router = require("koa-router");
const Redis = require("ioredis");

const redis = new Redis(process.env.REDIS_URL);
const router = new Router();

async function sitemap(base) {
  const paths = ["/", "/orders", "/help"];
  const urls = paths.map((path) => `<url><loc>${base}${path}</loc></url>`).join("");
  return `<?xml version="1.0"?><urlset><url><loc>${base}/start</loc></url>${urls}</urlset>`;
}

router.get("/sitemap.xml", async (ctx) => {
  let xml = await redis.get("sitemap");
  if (!xml) {
    xml = await sitemap("https://" + ctx.host);
    await redis.set("sitemap", xml, "EX", 3600); // finding
  }
  ctx.type = "application/xml";
  ctx.body = xml;
});

router.get("/robots.txt", (ctx) => {
  ctx.body = `Sitemap: ${ctx.origin}/sitemap.xml`;
});

const app = new Koa();
app.use(router.routes());
app.listen(3000);
