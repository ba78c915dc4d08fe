import http from "node:http";
import { configure } from "./views.js";
import { compile } from "./compile.js";

// Options of the same names that mean something else.
configure("views", { autoescape: false });
const render = compile("<b>{name}</b>", { noEscape: true });

http.createServer((req, res) => {
  res.setHeader("Content-Type", "text/html");
  res.end(render({ title: "Shop" }));
});
