import express from "express";
import Redis from "ioredis";
import { createClient } from "redis";

const redis = new Redis();
const client = await createClient().connect();
const app = express();

app.get("/counters/:name", async (req, res) => {
  await redis.eval(`return redis.call("get", "${req.params.name}")`, 0); // flow: nosql-text
  await redis.eval('return redis.call("get", KEYS[1])', 1, req.params.name);
  await client.eval("return redis.call('incr', '" + req.query.name + "')", { keys: [] }); // flow: nosql-text
  await client.eval("return redis.call('incr', KEYS[1])", { keys: [req.query.name] });
  await client.sendCommand([req.query.command, "counters"]); // flow: nosql-text
  await client.sendCommand(["GET", req.query.name]);
  res.json(await redis.get(req.params.name));
});
