import { readFileSync } from "node:fs";
import Koa from "koa";
import libxmljs from "libxmljs2";

const tree = libxmljs.parseXml(readFileSync("prices.xml", "utf8"));
const currencies = ["EUR", "USD", "GBP"] as const;
const app = new Koa();

app.use(async (ctx) => {
  const { currency, row, code } = ctx.query as Record<string, string>;
  if (!currencies.includes(currency as (typeof currencies)[number])) ctx.throw(400);
  const price = tree.get(`//price[@currency='${currency}']`);
  const line = tree.get(`//price[${Number.parseInt(row, 10)}]`);
  if (!/^[A-Z]{2}[0-9]{4}$/.test(code)) ctx.throw(400);
  const item = tree.get(`//item[@code='${code}']`);
  ctx.body = { price: price?.toString(), line: line?.toString(), item: item?.toString() };
});
