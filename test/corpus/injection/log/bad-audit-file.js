const fs = require("fs");
const express = require("express");
const bcrypt = require("bcrypt");
const users = require("./users");

const app = express();
app.use(express.urlencoded({ extended: false }));

function audit(text) {
  fs.appendFile("/var/log/shop/audit.log", `${new Date().toISOString()} ${text}\n`, () => {}); // finding
}

app.post("/login", async (req, res) => {
  const { username, password } = req.body;
  const user = await users.find(username);
  if (!user || !(await bcrypt.compare(password, user.hash))) {
    audit("failed login of " + username);
    return res.status(401).json({ error: "wrong name or password" });
  }
  audit(`login of ${user.id}`);
  res.json({ id: user.id });
});

app.listen(3000);
