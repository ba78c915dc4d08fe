const http = require("http");
const NodeCache = require("node-cache");

const cache = new NodeCache();
const hosts = new Set(["api.example.com", "api.example.org"]);

function page(req, items) {
  const base = `http://${req.headers.host}`;
  return { items, next: `${base}/items?after=${items.length}` };
}

const server = http.createServer((req, res) => {
  const url = new URL(req.url, `http://${req.headers.host}`);
  const items = cache.get(url.pathname) || [];
  cache.set("last", url.searchParams.get("page"));

  if (url.pathname === "/docs") {
    res.writeHead(302, { Location: "/docs/v2/" });
    return res.end();
  }
  if (url.pathname === "/feed") {
    if (!hosts.has(req.headers.host)) {
      res.writeHead(421);
      return res.end();
    }
    cache.set(`feed ${req.headers.host}`, `https://${req.headers.host}/items`);
  }
  res.setHeader("Content-Type", "application/json");
  res.end(JSON.stringify(page(req, items)));
});

server.listen(3000);
