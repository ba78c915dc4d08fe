const http = require("http");
const net = require("net");
const crypto = require("crypto");

const rooms = { lobby: "lobby", support: "support" };

const server = http.createServer((req, res) => res.writeHead(426).end());

server.on("upgrade", (req, socket) => {
  const key = crypto
    .createHash("sha1")
    .update(`${req.headers["sec-websocket-key"]}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest("base64");
  const { searchParams } = new URL(req.url, "http://localhost");
  const room = rooms[searchParams.get("room")] ?? "lobby";
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: ${key}\r\nX-Room: ${room}\r\n\r\n`,
  );
});

// A line protocol that is no HTTP: what the other side sends is sent on to everybody in the room.
const sockets = new Set();
net
  .createServer((socket) => {
    sockets.add(socket);
    socket.on("data", (data) => {
      for (const other of sockets) other.write(`${data.toString().trim()}\r\n`);
    });
    socket.on("close", () => sockets.delete(socket));
  })
  .listen(4001);

server.listen(8000);
