/**
 * Data from a request decides which host the server sends a request to.
 *
 * The server stands inside of a network that the sender does not reach: databases, admin pages, other services that trust it, and
 * the cloud's metadata address (`169.254.169.254`), which gives out the server's own credentials. Whoever chooses the host has
 * the server ask them, and often reads the answer.
 *
 * ## The whole address
 *
 * ```js bad
 * import express from "express";
 *
 * const app = express();
 *
 * app.get("/preview", async (req, res) => {
 *   const answer = await fetch(req.query.url); // finding
 *   res.json({ title: /<title>(.*?)<\/title>/.exec(await answer.text())?.[1] });
 * });
 * ```
 *
 * Compare the host with a list, and refuse to follow redirects, which lead to other hosts:
 *
 * ```js good
 * import express from "express";
 *
 * const app = express();
 * const shops = ["https://shop.example.com", "https://shop.example.org"];
 *
 * app.get("/preview", async (req, res) => {
 *   const url = new URL(req.query.url);
 *   if (!shops.includes(url.origin)) return res.status(422).end();
 *   const answer = await fetch(url, { redirect: "error" });
 *   res.json({ title: /<title>(.*?)<\/title>/.exec(await answer.text())?.[1] });
 * });
 * ```
 *
 * ## A part of the host
 *
 * ```ts bad
 * import axios from "axios";
 * import { Body, Controller, Post } from "@nestjs/common";
 *
 * @Controller("hooks")
 * export class HooksController {
 *   @Post("test")
 *   async test(@Body() hook: { host: string; path: string; payload: unknown }) {
 *     await axios.post(`https://${hook.host}/events`, hook.payload); // finding
 *     await axios.post("https://hooks.example.com" + hook.path, hook.payload); // finding
 *   }
 * }
 * ```
 *
 * The second one has no slash after the host: `.evil.example` and `@evil.example` make another host of it.
 *
 * ```ts good
 * import axios from "axios";
 * import { Body, Controller, Post } from "@nestjs/common";
 *
 * const hosts = new Map([["eu", "eu.example.com"], ["us", "us.example.com"]]);
 *
 * @Controller("hooks")
 * export class HooksController {
 *   @Post("test")
 *   async test(@Body() hook: { region: string; path: string; payload: unknown }) {
 *     await axios.post(`https://${hosts.get(hook.region)}/events`, hook.payload);
 *     await axios.post("https://hooks.example.com/" + hook.path, hook.payload);
 *   }
 * }
 * ```
 *
 * ## Options with a host
 *
 * ```js bad
 * const https = require("https");
 * const request = require("request");
 *
 * module.exports.status = (req, res) => {
 *   https.get({ hostname: req.params.host, path: "/status" }, (answer) => answer.pipe(res)); // finding
 * };
 *
 * module.exports.image = (req, res) => {
 *   request({ uri: req.body.image, encoding: null }).pipe(res); // finding
 * };
 * ```
 *
 * ```js good
 * const https = require("https");
 * const request = require("request");
 *
 * module.exports.status = (req, res) => {
 *   https.get({ hostname: "status.example.com", path: `/services/${req.params.name}` }, (answer) => answer.pipe(res));
 * };
 *
 * module.exports.image = (req, res) => {
 *   request({ uri: `https://images.example.com/${req.body.image}`, encoding: null }).pipe(res);
 * };
 * ```
 *
 * ## A browser or a connection of the server
 *
 * ```js bad
 * const net = require("net");
 * const puppeteer = require("puppeteer");
 *
 * exports.pdf = async (req, res) => {
 *   const browser = await puppeteer.launch();
 *   const page = await browser.newPage();
 *   await page.goto(req.body.address); // finding
 *   res.type("pdf").send(await page.pdf());
 * };
 *
 * exports.isOpen = (req, res) => {
 *   net.connect({ host: req.query.host, port: 443 }, () => res.send("open")); // finding
 * };
 * ```
 *
 * ```js good
 * const net = require("net");
 * const puppeteer = require("puppeteer");
 *
 * exports.pdf = async (req, res) => {
 *   const browser = await puppeteer.launch();
 *   const page = await browser.newPage();
 *   await page.goto(`https://shop.example.com/orders/${req.body.order}`);
 *   res.type("pdf").send(await page.pdf());
 * };
 *
 * exports.isOpen = (req, res) => {
 *   net.connect({ host: "shop.example.com", port: Number(req.query.port) }, () => res.send("open"));
 * };
 * ```
 *
 * ## Not reported
 *
 * Data in the path, the query or the body of a request to a fixed host, also where the host comes from the settings:
 *
 * ```js good
 * import axios from "axios";
 * import got from "got";
 *
 * const orders = axios.create({ baseURL: process.env.ORDERS_URL });
 *
 * export async function show(req, res) {
 *   const { data } = await orders.get(`/orders/${req.params.id}`, { params: req.query });
 *   const rates = await got(`${process.env.RATES_URL}/latest?base=${req.query.currency}`).json();
 *   await fetch("https://search.example.com/index", { method: "POST", body: JSON.stringify(req.body) });
 *   const forecast = await fetch(`https://weather.example.com:8443/v1/${encodeURIComponent(req.query.city)}`);
 *   res.json({ data, rates, forecast: await forecast.json() });
 * }
 * ```
 *
 * A library whose caller names the address does what it is for:
 *
 * ```json good file=package.json
 * { "name": "read-feed", "version": "1.0.0", "main": "index.js" }
 * ```
 *
 * ```js good file=index.js
 * module.exports = async (url) => (await fetch(url)).text();
 * ```
 *
 * ## Out of scope
 *
 * A check of the text alone does not know what the name resolves to, and a redirect of the answer leads elsewhere; neither is
 * looked at where the host is compared with a list.
 */

import type { TaintRule } from "../../model/rule.ts";

export default {
  id: "injection/ssrf",
  kind: "taint",
  severity: "high",
  confidence: "high",
  cwe: [918],
  owasp: "A10:2021",
  message:
    "Data from a request decides which host the server sends a request to, so its sender reaches the internal network.",
  fix: "Put a constant host before the data, or compare the URL's host with a list of hosts.",
  sources: ["remote"],
  sinks: ["url"],
  sanitizers: ["number", "allow-list", "host", "url"],
} satisfies TaintRule;
