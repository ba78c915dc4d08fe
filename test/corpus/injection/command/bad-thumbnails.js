// A service that makes thumbnails of pictures that were uploaded before.
const path = require("path");
const util = require("util");
const childProcess = require("child_process");
const Koa = require("koa");
const Router = require("@koa/router");
const { koaBody } = require("koa-body");

const exec = util.promisify(childProcess.exec);
const folder = "/srv/pictures";

class Thumbnails {
  constructor({ quality = 80 } = {}) {
    this.quality = quality;
  }

  commandFor(name, { width, height }) {
    const parts = ["convert", path.join(folder, name)];
    if (width) parts.push("-resize", `${width}x${height || width}`);
    parts.push("-quality", this.quality);
    parts.push(path.join(folder, "small", name));
    return parts.join(" ");
  }

  async make(name, options) {
    const command = this.commandFor(name, options);
    const { stderr } = await exec(command, { timeout: 10_000 }); // finding
    if (stderr) throw new Error(stderr);
    return path.join("small", name);
  }
}

const thumbnails = new Thumbnails();
const router = new Router();

router.post("/thumbnails", koaBody(), async (ctx) => {
  const { name, options = {} } = ctx.request.body;
  ctx.body = { file: await thumbnails.make(name, options) };
});

new Koa().use(router.routes()).listen(3000);
