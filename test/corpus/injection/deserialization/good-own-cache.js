import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import v8 from "node:v8";
import Koa from "koa";

const app = new Koa();

async function cached(key, compute) {
  const file = `/var/cache/shop/${createHash("sha256").update(key).digest("hex")}`;
  try {
    return v8.deserialize(await readFile(file));
  } catch {
    const value = await compute();
    await writeFile(file, v8.serialize(value));
    return value;
  }
}

app.use(async (ctx) => {
  const page = Number(ctx.query.page);
  ctx.body = await cached("catalog", () => ({ page, items: [] }));
  ctx.state.copy = v8.deserialize(v8.serialize({ page }));
});

app.listen(3000);
