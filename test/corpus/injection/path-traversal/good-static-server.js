const http = require("http");
const fs = require("fs");
const path = require("path");
const url = require("url");

const root = path.resolve(process.argv[2] || "public");

function notFound(response) {
  response.writeHead(404, { "Content-Type": "text/plain" });
  response.end("Not found");
}

const server = http.createServer((request, response) => {
  let pathname;
  try {
    pathname = decodeURIComponent(url.parse(request.url).pathname);
  } catch {
    response.writeHead(400);
    return response.end();
  }
  if (pathname.includes("\0")) return notFound(response);

  const file = path.join(root, pathname);
  if (file !== root && !file.startsWith(root + path.sep)) return notFound(response);

  fs.stat(file, (error, stats) => {
    if (error || !stats.isFile()) return notFound(response);
    response.setHeader("Content-Length", stats.size);
    fs.createReadStream(file).pipe(response);
  });
});

server.listen(8080);
