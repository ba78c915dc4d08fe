import http from "node:http";
import https from "node:https";
import axios, { type AxiosInstance } from "axios";
import type { Request, Response } from "express";
import got from "got";
import needle from "needle";
import fetchNode from "node-fetch";
import request from "request";
import superagent from "superagent";
import { request as undiciRequest } from "undici";

const api = axios.create({ baseURL: process.env.API_URL });

export async function ask(req: Request, res: Response) {
  const { url, id, host } = req.query;
  await fetch(url); // flow: url
  await fetch(`https://${host}/status`); // flow: url
  await fetch(`https://api.example.com/orders/${id}`);
  await fetch("https://api.example.com" + id); // flow: url
  await fetch(`https://user:${id}@api.example.com/`); // flow: url
  await fetch(`${process.env.API_URL}/orders/${id}`);
  await fetch(new URL(url, "https://api.example.com")); // flow: url
  await fetch("https://api.example.com/orders", { method: "POST", body: JSON.stringify(req.body) });
  await axios.get(url, { timeout: 1000 }); // flow: url
  await axios({ method: "get", url }); // flow: url
  await axios.post("https://api.example.com/orders", req.body);
  await axios.request({ baseURL: `http://${host}`, url: "/" }); // flow: url
  await api.get(`/orders/${id}`);
  await api.get(`orders/${id}`);
  await api.get(url); // flow: url
  await got(url).json(); // flow: url
  await got.post("https://api.example.com/", { json: req.body });
  await fetchNode(`http://${host}:8080/`); // flow: url
  await undiciRequest(url); // flow: url
  request({ uri: url }, () => res.end()); // flow: url
  request.get(url).pipe(res); // flow: url
  superagent.get(url).end(); // flow: url
  needle.post("https://api.example.com/", req.body);
  needle("get", url); // flow: url
}

export function low(req: Request, res: Response) {
  http.get(req.query.url, (answer) => answer.pipe(res)); // flow: url
  https.request({ hostname: req.query.host, path: "/" }).end(); // flow: url
  https.request({ hostname: "api.example.com", path: `/orders/${req.query.id}` }).end();
  https.request({ hostname: `${req.query.region}.storage.example.com`, path: "/" }).end();
  https.request("https://api.example.com/", { method: req.query.method }).end();
}

export class Orders {
  constructor(private readonly client: AxiosInstance) {}

  async load(req: Request) {
    await this.client.get(req.query.url); // flow: url
    return this.client.get(`/orders/${req.query.id}`);
  }
}
