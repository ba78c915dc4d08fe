import Router from "@koa/router";

const router = new Router();
const translations: Record<string, Record<string, string>> = {};

router.post("/translations/:language", async (ctx) => {
  const { language } = ctx.params;
  const texts = ctx.request.body as Record<string, string>;
  if (!translations[language]) translations[language] = {};
  for (const [key, text] of Object.entries(texts)) {
    translations[language][key] = text.trim(); // finding
  }
  ctx.status = 204;
});

export default router;
