import { exec } from "node:child_process";
import { zValidator } from "@hono/zod-validator";
import { type Context, Hono } from "hono";
import { getCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import { z } from "zod";

const log = createMiddleware(async (c, next) => {
  exec(`logger ${c.req.path}`); // flow: command
  await next();
});

const app = new Hono().basePath("/api");
app.use("*", log);

app
  .get("/a/:id", (c) => {
    exec(`a ${c.req.param("id")}`); // flow: command
    exec(`a ${c.req.query("q")}`); // flow: command
    exec(`a ${c.req.header("x-name")}`); // flow: command
    exec(`a ${getCookie(c, "theme")}`); // flow: command
    exec(`a ${c.get("user")} ${c.env.HOME} ${c.req.method}`);
    return c.json({ ok: true });
  })
  .post("/b", async (c) => {
    const { command } = await c.req.json();
    exec(command); // flow: command
    const form = await c.req.parseBody();
    exec(`b ${form.name}`); // flow: command
    return c.text("done");
  });

async function raw(context: Context) {
  exec(await context.req.raw.text()); // flow: command
  return context.body(null);
}

app.put("/c", zValidator("query", z.object({ page: z.number() })), raw);

export default app;
