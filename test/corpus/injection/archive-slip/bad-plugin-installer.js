const fs = require("fs-extra");
const os = require("os");
const path = require("path");
const JSZip = require("jszip");
const axios = require("axios");

const pluginsFolder = path.join(os.homedir(), ".editor", "plugins");

async function writeEntry(root, name, entry) {
  const target = path.join(root, name);
  if (entry.dir) {
    await fs.ensureDir(target); // finding
    return;
  }
  const content = await entry.async("nodebuffer");
  await fs.outputFile(target, content, { mode: entry.unixPermissions || 0o644 }); // finding
}

async function installPlugin(url, id) {
  const { data } = await axios.get(url, { responseType: "arraybuffer" });
  const zip = await JSZip.loadAsync(data);
  if (!zip.files["plugin.json"]) throw new Error(`${id} is no plugin`);

  const root = path.join(pluginsFolder, id);
  await fs.emptyDir(root);
  for (const name of Object.keys(zip.files)) {
    await writeEntry(root, name, zip.files[name]);
  }
  return root;
}

module.exports = { installPlugin };
