const { exec } = require("child_process");
const crypto = require("crypto");
const http = require("http");
const http2 = require("http2");
const util = require("util");
const zlib = require("zlib");

const server = http.createServer((request, response) => {
  exec(`a ${request.url}`); // flow: command
  exec(`a ${request.headers["x-name"]}`); // flow: command
  exec(`a ${request.method} ${request.socket.remoteAddress} ${request.httpVersion}`);
  const name = new URL(request.url, "http://localhost").searchParams.get("name");
  exec(util.format("echo %s", name)); // flow: command
  exec(`a ${crypto.createHash("sha256").update(name).digest("hex")}`);

  let body = "";
  request.setEncoding("utf8").on("data", (chunk) => {
    body += chunk;
  });
  request.on("end", () => {
    exec(JSON.parse(body).command); // flow: command
    response.end();
  });
});

server.on("upgrade", (request, socket) => {
  exec(`a ${request.url}`); // flow: command
  socket.destroy();
});

new http.Server().on("request", async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  exec(Buffer.concat(chunks).toString("utf8")); // flow: command
  exec(zlib.gunzipSync(Buffer.concat(chunks)).toString()); // flow: command
  response.end();
});

http2.createSecureServer({}).on("stream", (stream, headers) => {
  exec(`a ${headers[":path"]}`); // flow: command
  stream.respond({ ":status": 204 });
});

// An answer to a request of the program's own.
http.get("http://localhost/state", (answer) => {
  answer.on("data", (chunk) => exec(`a ${chunk}`));
});
