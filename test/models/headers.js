const http = require("http");
const net = require("net");
const cookie = require("cookie");
const express = require("express");

const app = express();

app.get("/a", (req, res) => {
  const { name, value } = req.query;
  res.setHeader(name, "1"); // flow: header
  res.set(name, value); // flow: header
  res.set(`X-Shop-${name}`, value);
  res.set(req.query); // flow: header
  res.writeHead(200, req.body.headers); // flow: header
  res.setHeader("X-Name", value);
  res.set({ "X-Name": value });
  res.setHeader("Set-Cookie", `theme=${value}; Path=/`); // flow: header
  res.setHeader("Set-Cookie", ["a=b", `theme=${value}`]); // flow: header
  res.writeHead(200, { "Set-Cookie": `theme=${value}` }); // flow: header
  res.setHeader("Set-Cookie", cookie.serialize("theme", value));
  res.setHeader("Set-Cookie", `theme=${encodeURIComponent(value)}; Path=/`);
  res.cookie("theme", value);
  res.socket.write(`HTTP/1.1 302 Found\r\nLocation: ${value}\r\n\r\n`); // flow: header
});

const server = http.createServer(app);
server.on("upgrade", (req, socket) => {
  socket.write("HTTP/1.1 101 Switching Protocols\r\nSec-WebSocket-Protocol: " + req.headers["sec-protocol"] + "\r\n\r\n"); // flow: header
});

app.get("/b", (req, res) => {
  const socket = net.connect(80, "localhost");
  socket.write(`GET ${req.query.path} HTTP/1.1\r\nHost: localhost\r\n\r\n`); // flow: header
  socket.write(`${req.query.message}\r\n`);
});
