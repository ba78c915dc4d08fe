import Router from "@koa/router";

const router = new Router();
const numbers = /^\d+(?: \d+)*$/;

router.post("/sum", (ctx) => {
  const { text } = ctx.request.body;
  if (!numbers.test(text)) ctx.throw(400);
  ctx.body = { sum: text.split(" ").reduce((sum, number) => sum + Number(number), 0) };
});

export default router;
