const Koa = require("koa");
const Redis = require("ioredis");

const app = new Koa();
const redis = new Redis(process.env.REDIS_URL);

function limitScript(key, most) {
  return [
    `local seen = redis.call("incr", "${key}")`,
    `if seen == 1 then redis.call("expire", "${key}", 60) end`,
    `return seen <= ${most}`,
  ].join("\n");
}

app.use(async (ctx, next) => {
  const key = `limit:${ctx.get("x-api-key")}`;
  const allowed = await redis.eval(limitScript(key, 100), 0); // finding
  if (!allowed) ctx.throw(429);
  await next();
});

app.use(async (ctx) => {
  const views = await redis.incr(`views:${ctx.query.page}`);
  ctx.body = { views };
});

app.listen(3000);
