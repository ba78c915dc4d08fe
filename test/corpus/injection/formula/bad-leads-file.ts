import { appendFileSync } from "node:fs";
import Router from "@koa/router";
import type { Context } from "koa";

interface Lead {
  name: string;
  company: string;
}

const file = "/var/data/leads.csv";
const router = new Router();

function toRow(lead: Lead): string {
  return [new Date().toISOString(), lead.name, lead.company].map((cell) => `"${cell}"`).join(",");
}

router.post("/leads", (ctx: Context) => {
  const lead = ctx.request.body as Lead;
  appendFileSync(file, `${toRow(lead)}\n`); // finding
  ctx.status = 201;
});

router.get("/leads/sample.csv", (ctx: Context) => {
  ctx.type = "text/csv";
  ctx.body = "name,company\n" + ctx.query.name + ",Example"; // finding
});

export default router;
