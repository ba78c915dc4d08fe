const express = require("express");
const send = require("send");
const Koa = require("koa");
const koaSend = require("koa-send");
const path = require("path");

const app = express();

app.get("/a/:name", (req, res) => {
  res.sendFile(path.join(__dirname, "files", req.params.name)); // flow: path
  res.sendFile(req.params.name, { root: path.join(__dirname, "files") });
  res.download(`files/${req.params.name}`); // flow: path
  res.download("files/report.pdf", req.query.title);
  res.download(req.params.name, "report.pdf", { root: "/srv/files" });
  send(req, req.path).pipe(res); // flow: path
  send(req, req.path, { root: "/srv/files" }).pipe(res);
});

app.get("/page", (req, res) => {
  res.render(req.query.page); // flow: path
  res.render("page", { title: req.query.title });
});

app.get("/tenant", (req, res, next) => {
  express.static(path.join("/srv", req.query.tenant))(req, res, next); // flow: path
});

const koa = new Koa();
koa.use(async (ctx) => {
  await koaSend(ctx, ctx.path); // flow: path
  await koaSend(ctx, ctx.path, { root: `${__dirname}/public` });
});

const fastify = require("fastify")();
fastify.get("/b/:name", (request, reply) => {
  reply.sendFile(request.params.name);
  return reply.sendFile("index.html", request.query.folder); // flow: path
});
