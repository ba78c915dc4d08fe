import http from "node:http";

const routes = ["/orders", "/products", "/customers"];
const isRoute = /^\/[a-z]+$/;

http
  .createServer((req, res) => {
    const query = new URL(req.url, "http://localhost").searchParams.get("q") ?? "";
    const found = routes.filter((route) => isRoute.test(route) && route.startsWith(query));
    res.setHeader("Content-Type", "application/json");
    res.end(JSON.stringify(found));
  })
  .listen(3000);
