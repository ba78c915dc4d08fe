var http = require("http");
var net = require("net");
var url = require("url");

var server = http.createServer(function (req, res) {
  res.writeHead(404);
  res.end();
});

// A tunnel to the build machine, whose old server wants the request by hand.
server.on("upgrade", function (req, socket, head) {
  var target = url.parse(req.url, true);
  var upstream = net.connect(8010, "build.internal", function () {
    upstream.write("GET " + target.query.job + " HTTP/1.1\r\n" + "Host: build.internal\r\n\r\n"); // finding
    upstream.write(head);
    upstream.pipe(socket);
    socket.pipe(upstream);
  });
  upstream.on("error", function () {
    socket.end("HTTP/1.1 502 Bad Gateway\r\nX-Job: " + target.query.job + "\r\n\r\n"); // finding
  });
});

server.listen(8000);
