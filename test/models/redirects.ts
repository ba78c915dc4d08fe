import express from "express";
import Fastify from "fastify";
import Koa from "koa";
import { redirect } from "next/navigation";
import { NextResponse } from "next/server";

const app = express();

app.get("/a", (req, res) => {
  const { next } = req.query;
  res.redirect(next); // flow: redirect
  res.redirect(302, next); // flow: redirect
  res.redirect(`/${next}`); // flow: redirect
  res.redirect(`/app/${next}`);
  res.redirect(`https://${next}`); // flow: redirect
  res.redirect(`https://shop.example.com/${next}`);
  res.redirect(`${process.env.SHOP}/login?next=${next}`);
  res.redirect("?page=" + next);
  res.redirect(`login?next=${next}`);
  res.redirect(`/${encodeURIComponent(next)}`);
  res.location(next); // flow: redirect
  res.setHeader("Location", next); // flow: redirect
  res.set("location", `/items/${next}`);
  res.set({ Location: next }); // flow: redirect
  res.writeHead(302, { Location: next }); // flow: redirect
  res.writeHead(302, { Location: "/login", "Set-Cookie": "a=b" });
  res.setHeader("X-Next", next);
});

const fastify = Fastify();
fastify.get("/b", (request, reply) => {
  if (request.query.old) return reply.redirect(301, request.query.next); // flow: redirect
  reply.header("Location", request.query.next); // flow: redirect
  return reply.redirect(`/items/${request.query.id}`);
});

const koa = new Koa();
koa.use(async (ctx) => {
  if (ctx.query.a) ctx.redirect(ctx.query.next); // flow: redirect
  ctx.set("Location", ctx.query.next); // flow: redirect
  ctx.redirect("back");
});

export async function GET(request: Request) {
  const url = new URL(request.url);
  const next = url.searchParams.get("next");
  if (next === "a") return Response.redirect(next);
  if (url.searchParams.has("b")) return Response.redirect(next); // flow: redirect
  if (url.searchParams.has("c")) redirect(next); // flow: redirect
  return NextResponse.redirect(new URL("/login", request.url));
}

export async function POST(request: Request) {
  const next = new URL(request.url).searchParams.get("next");
  return new Response(null, { status: 302, headers: { Location: next } }); // flow: redirect
}
