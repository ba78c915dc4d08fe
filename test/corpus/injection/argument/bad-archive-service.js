const { spawn } = require("child_process");
const express = require("express");

const app = express();
app.use(express.json());

function run(program, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: "inherit", ...options });
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`${program}: ${code}`))));
  });
}

app.post("/archives", async (req, res, next) => {
  const { files, name } = req.body;
  try {
    const child = spawn("tar", ["-cf", `/srv/archives/${name}.tar`, "--verbose", ...files]); // finding
    child.on("close", () => res.sendStatus(201));
    await run("true", []);
  } catch (error) {
    next(error);
  }
});

app.get("/search", (req, res) => {
  const found = spawn("find", [req.query.folder, "-name", "*.txt"], { cwd: "/srv/archives" }); // finding
  found.stdout.pipe(res);
});
