import { serialize } from "cookie";
import { Hono } from "hono";
import { setCookie } from "hono/cookie";

const app = new Hono();
const themes = ["light", "dark"];

app.post("/theme", async (c) => {
  const { theme, name } = await c.req.json();
  if (!themes.includes(theme)) return c.text("no such theme", 422);
  c.header("Set-Cookie", `theme=${theme}; Path=/; SameSite=Lax`);
  c.header("Set-Cookie", serialize("name", name, { httpOnly: true, sameSite: "lax" }), { append: true });
  setCookie(c, "seen", "1");
  return c.body(null, 204);
});

app.get("/size", (c) => {
  const size = Number.parseInt(c.req.query("size") ?? "10", 10);
  c.header("Set-Cookie", `size=${size}`);
  c.header(`X-Flag-${c.req.query("flag")}`, "on");
  return c.json({ size });
});

export default app;
