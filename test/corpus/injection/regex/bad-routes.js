import http from "node:http";

const routes = ["/orders", "/products", "/customers"];

function matching(query) {
  const expression = new RegExp(`^${query}`); // finding
  return routes.filter((route) => expression.test(route));
}

http
  .createServer((req, res) => {
    const query = new URL(req.url, "http://localhost").searchParams.get("q");
    res.setHeader("Content-Type", "application/json");
    res.end(JSON.stringify(matching(query)));
  })
  .listen(3000);
