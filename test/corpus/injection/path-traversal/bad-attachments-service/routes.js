const Router = require("@koa/router");
const { AttachmentStore } = require("./store");

const router = new Router({ prefix: "/tickets" });
const store = new AttachmentStore("/srv/attachments");

router.get("/:id/attachments/:name", async (ctx) => {
  const { id, name } = ctx.params;
  ctx.set("Content-Disposition", "attachment");
  ctx.body = await store.read(id, name);
});

router.put("/:id/attachments", async (ctx) => {
  await store.write(Number(ctx.params.id), ctx.query.name, ctx.request.body);
  ctx.status = 204;
});

module.exports = router;
