import Hogan from "hogan.js";
import Mustache from "mustache";
import http from "node:http";

http.createServer((req, res) => {
  const query = new URL(req.url, "http://localhost").searchParams;
  const html = Mustache.render(query.get("template"), { shop: "Shop" }); // flow: template
  const page = Hogan.compile(query.get("template")); // flow: template
  const safe = Mustache.render("<p>{{name}}</p>", { name: query.get("name") });
  res.setHeader("X-Lengths", [html.length, page.render({}).length, safe.length].join());
});
