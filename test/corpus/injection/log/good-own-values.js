import http from "node:http";

const port = process.env.PORT ?? 3000;

const server = http.createServer((req, res) => {
  const started = Date.now();
  res.on("finish", () => {
    console.log(`${req.method} ${req.url} ${res.statusCode} ${Date.now() - started}ms`);
    console.log(`agent: ${req.headers["user-agent"]}`);
  });
  const query = new URLSearchParams(req.url.split("?")[1]);
  console.log(Object.fromEntries(query));
  console.error("cannot find", query.get("q"));
  res.end("ok");
});

server.listen(port, () => console.log(`Listening on http://localhost:${port}`));
