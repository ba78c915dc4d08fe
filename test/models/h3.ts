import { exec } from "node:child_process";
import { createApp, createRouter, defineEventHandler, getQuery, getRouterParam, readBody } from "h3";

const app = createApp();
const router = createRouter();
app.use(router);

router
  .get(
    "/a/:id",
    defineEventHandler((event) => {
      exec(`a ${getRouterParam(event, "id")}`); // flow: command
      exec(`a ${getQuery(event).name}`); // flow: command
      exec(`a ${event.context.params.id}`); // flow: command
      exec(`a ${event.node.req.url}`); // flow: command
      exec(`a ${event.context.user} ${event.method}`);
      return "done";
    }),
  )
  .post(
    "/b",
    defineEventHandler(async (event) => {
      const { command } = await readBody(event);
      exec(command); // flow: command
      return null;
    }),
  );

// A file below `server/api` of a Nuxt application needs no import.
export default eventHandler({
  async handler(event) {
    const body = await readRawBody(event);
    exec(body); // flow: command
    exec(useRuntimeConfig().command);
  },
});
