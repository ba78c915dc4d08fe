const express = require("express");
const Redis = require("ioredis");
const NodeCache = require("node-cache");
const { LRUCache } = require("lru-cache");

const redis = new Redis();
const cache = new NodeCache({ stdTTL: 60 });
const pages = new LRUCache({ max: 100 });
const app = express();

app.get("/sitemap", async (req, res) => {
  const base = `${req.protocol}://${req.get("host")}`;
  const map = `<urlset><url><loc>${base}/orders</loc></url></urlset>`;
  await redis.set("sitemap", map); // flow: cache
  await redis.setex("sitemap", 60, map); // flow: cache
  cache.set("base", base); // flow: cache
  pages.set(req.path, map); // flow: cache
  pages.set(base, "1");
  cache.set("last", req.query.page);
  cache.set("shop", `https://shop.example.com/${req.query.page}`);
  res.sendStatus(204);
});
