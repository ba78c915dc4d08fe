import { Hono } from "hono";
import { forward } from "./forward.js";

const app = new Hono();

app.get("/proxy/:region/*", async (c) => {
  const region = c.req.param("region");
  const answer = await forward(region, c.req.query("path") ?? "");
  return c.body(answer.body, answer.status);
});

export default app;
