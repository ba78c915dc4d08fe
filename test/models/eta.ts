import { Eta } from "eta";
import { Hono } from "hono";

const eta = new Eta({ views: "views" });
const app = new Hono();

app.get("/hello", async (c) => {
  const text = eta.renderString(`Hello ${c.req.query("name")}`, {}); // flow: template
  const safe = eta.renderString("Hello <%= it.name %>", { name: c.req.query("name") });
  const page = eta.render("hello", { name: c.req.query("name") });
  return c.json({ text, safe, page });
});

app.post("/hello", async (c) => {
  const { template } = await c.req.json();
  return c.json({ code: eta.compile(template).toString() }); // flow: template
});

export default app;
