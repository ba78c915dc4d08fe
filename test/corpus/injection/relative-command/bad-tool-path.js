const { execFile, execSync } = require("child_process");
const express = require("express");

const app = express();
app.use(express.json());

// Each customer brings a folder of tools.
app.post("/convert", (req, res) => {
  const { tools, file } = req.body;
  const env = Object.assign({}, process.env);
  env.PATH = `${tools}:${env.PATH}`;
  execFile("convert", [`in/${file}`, "out.png"], { env }, () => res.sendStatus(201)); // finding
});

app.post("/checkout", (req, res) => {
  process.chdir(req.body.folder); // finding
  res.send(execSync("git status --short"));
});

app.listen(3000);
