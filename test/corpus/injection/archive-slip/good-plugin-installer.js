const fs = require("fs-extra");
const path = require("path");
const JSZip = require("jszip");

const pluginsFolder = path.resolve("plugins");

function placeFor(root, name) {
  const target = path.resolve(root, name);
  if (!target.startsWith(root + path.sep)) {
    throw new Error(`${name} would be written outside of ${root}`);
  }
  return target;
}

async function installPlugin(data, id) {
  const zip = await JSZip.loadAsync(data);
  const root = path.join(pluginsFolder, id);
  for (const [name, entry] of Object.entries(zip.files)) {
    if (entry.dir) continue;
    const target = placeFor(root, name);
    await fs.outputFile(target, await entry.async("nodebuffer"));
  }
  const manifest = JSON.parse(await zip.file("plugin.json").async("string"));
  await fs.writeJson(path.join(root, "installed.json"), { version: manifest.version });
}

module.exports = { installPlugin };
