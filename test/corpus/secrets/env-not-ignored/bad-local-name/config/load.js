const path = require("node:path");
const dotenv = require("dotenv");

// The machine's own settings come first.
dotenv.config({ path: path.join(__dirname, "..", ".env.local") }); // finding

module.exports = { token: process.env.BOT_TOKEN };
