const fs = require("fs-extra");
const path = require("path");

class AttachmentStore {
  constructor(root) {
    this.root = root;
  }

  fileOf(ticket, name) {
    return path.resolve(this.root, String(ticket), name);
  }

  async read(ticket, name) {
    return fs.readFile(this.fileOf(ticket, name)); // finding
  }

  async write(ticket, name, content) {
    const file = this.fileOf(ticket, name);
    await fs.outputFile(file, content); // finding
    return file;
  }
}

module.exports = { AttachmentStore };
