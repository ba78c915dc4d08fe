import Router from "@koa/router";

const router = new Router();

function numbersIn(text) {
  return text.match(/^(\d+\s*)+$/) ? text.trim().split(/\s+/) : []; // finding
}

router.post("/sum", (ctx) => {
  const numbers = numbersIn(ctx.request.body.text).map(Number);
  ctx.body = { sum: numbers.reduce((sum, number) => sum + number, 0) };
});

export default router;
