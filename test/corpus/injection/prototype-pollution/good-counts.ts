import Router from "@koa/router";

const router = new Router();
const counts = new Map<string, Map<string, number>>();

router.post("/visits/:page", async (ctx) => {
  const byDay = counts.get(ctx.params.page) ?? new Map<string, number>();
  const { day } = ctx.request.body as { day: string };
  byDay.set(day, (byDay.get(day) ?? 0) + 1);
  counts.set(ctx.params.page, byDay);
  const totals: Record<string, number> = {};
  for (const [page, days] of counts) totals[page] = [...days.values()].reduce((sum, count) => sum + count, 0);
  ctx.body = totals;
});

export default router;
