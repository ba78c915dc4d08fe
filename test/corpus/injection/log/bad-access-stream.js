import { createWriteStream } from "node:fs";
import Koa from "koa";
import { koaBody } from "koa-body";

const access = createWriteStream("/var/log/shop/access.log", { flags: "a" });
const app = new Koa();

app.use(koaBody());
app.use(async (ctx, next) => {
  await next();
  const agent = ctx.query.agent || "-";
  access.write(`${ctx.status} ${agent}\n`); // finding
  process.stdout.write(`search=${ctx.query.q}\n`); // finding
  access.write(`${ctx.method} ${JSON.stringify(ctx.query)}\n`);
});

app.listen(3000);
