import { format } from "node:util";
import { Hono } from "hono";

const app = new Hono();

const say = (template, ...values) => format(template, ...values); // finding

app.get("/say", (c) => {
  const template = c.req.query("template");
  return c.json({ text: say(template, 1, 2, 3) });
});

export default app;
