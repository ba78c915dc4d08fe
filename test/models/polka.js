import { exec } from "node:child_process";
import { json, serve } from "micro";
import polka from "polka";

polka()
  .use((request, response, next) => {
    exec(`logger ${request.path}`); // flow: command
    next();
  })
  .get("/a/:id", (request, response) => {
    exec(`a ${request.params.id}`); // flow: command
    exec(`a ${request.query.name}`); // flow: command
    exec(`a ${request.method}`);
    response.end();
  })
  .listen(3000);

serve(async (request, response) => {
  const { command } = await json(request);
  exec(command); // flow: command
  exec(`a ${request.url}`); // flow: command
  response.end();
});
