import http from "node:http";
import { render } from "./render.js";
import * as shapes from "./shapes.js";

// Functions of the same names that compile nothing.
const engine = {
  compile: (text) => text.length,
  render: (text, data) => ({ text, data }),
};

http.createServer((req, res) => {
  const query = new URL(req.url, "http://localhost").searchParams;
  const size = engine.compile(query.get("text"));
  const view = engine.render(query.get("text"), {});
  const other = render(query.get("page"));
  const shape = shapes.template(query.get("shape"));
  res.setHeader("Content-Type", "application/json");
  res.end(JSON.stringify({ size, view, other, shape }));
});
