import http from "node:http";
import expat from "node-expat";

http.createServer((req, res) => {
  const parser = new expat.Parser("UTF-8");
  let depth = 0;
  parser.on("startElement", () => {
    depth++;
  });
  parser.on("error", () => res.writeHead(400).end());
  req.on("data", (chunk) => {
    parser.write(chunk); // finding
  });
  req.on("end", () => {
    res.setHeader("Content-Type", "application/json");
    res.end(JSON.stringify({ depth }));
  });
}).listen(8080);
