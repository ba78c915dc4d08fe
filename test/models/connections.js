const net = require("net");
const tls = require("tls");
const httpProxy = require("http-proxy");
const { createProxyMiddleware } = require("http-proxy-middleware");
const { Client } = require("ssh2");

const proxy = httpProxy.createProxyServer({});

exports.ping = (req, res) => {
  net.connect(80, req.query.host, () => res.end("up")); // flow: url
  net.createConnection({ host: req.query.host, port: 443 }); // flow: url
  net.connect({ host: "db.example.com", port: Number(req.query.port) });
  const socket = new net.Socket();
  socket.connect(25, req.query.host); // flow: url
  tls.connect({ host: req.query.host, port: 443, servername: "db.example.com" }); // flow: url
};

exports.pass = (req, res, next) => {
  proxy.web(req, res, { target: `http://${req.query.host}` }); // flow: url
  proxy.web(req, res, { target: "http://orders.internal:8080" });
  proxy.web(req, res, { target: process.env.ORDERS });
  createProxyMiddleware({ target: req.query.target })(req, res, next); // flow: url
  new Client().connect({ host: req.body.host, username: "deploy" }); // flow: url
  new Client().connect({ host: "build.example.com", username: req.body.user });
};
