import http from "node:http";
import expat from "node-expat";
import { toJson } from "xml2json";

http.createServer((req, res) => {
  const parser = new expat.Parser("UTF-8");
  parser.on("startElement", (name: string) => console.log(name.length));
  req.on("data", (chunk) => {
    parser.write(chunk); // flow: xml-expansion
  });
  const filter = new URL(req.url ?? "/", "http://localhost").searchParams.get("filter");
  res.setHeader("X-Length", toJson(filter ?? "<all/>").length); // flow: xml-expansion
  parser.parse("<end/>");
});
