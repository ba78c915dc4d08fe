#!/usr/bin/env node
var http = require("http"),
  url = require("url"),
  path = require("path"),
  fs = require("fs");

var port = process.argv[2] || 8888;

var contentTypes = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
};

http
  .createServer(function (request, response) {
    var uri = url.parse(request.url).pathname,
      filename = path.join(process.cwd(), uri);

    fs.exists(filename, function (exists) { // finding
      if (!exists) {
        response.writeHead(404, { "Content-Type": "text/plain" });
        response.end("404 Not Found\n");
        return;
      }

      if (fs.statSync(filename).isDirectory()) filename += "/index.html"; // finding

      fs.readFile(filename, "binary", function (err, file) { // finding
        if (err) {
          response.writeHead(500, { "Content-Type": "text/plain" });
          response.end("500\n");
          return;
        }
        var type = contentTypes[path.extname(filename)];
        response.writeHead(200, type ? { "Content-Type": type } : {});
        response.write(file, "binary");
        response.end();
      });
    });
  })
  .listen(parseInt(port, 10));

console.log("Static file server running at http://localhost:" + port);
