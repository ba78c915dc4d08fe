import { spawn, spawnSync } from "node:child_process";
import { join, resolve, sep } from "node:path";
import express from "express";

const app = express();
const root = "/srv/projects";
const projects: Record<string, string> = { shop: join(root, "shop"), blog: join(root, "blog") };

app.post("/builds/:project", express.json(), (req, res) => {
  const { project } = req.params;
  if (!Object.hasOwn(projects, project)) return res.sendStatus(404);
  const child = spawn("make", ["all"], {
    cwd: projects[project],
    env: { ...process.env, BUILD_NAME: req.body.name, NODE_ENV: "production" },
  });
  child.stdout.pipe(res);
});

app.post("/tests", express.json(), (req, res) => {
  const cwd = resolve(root, req.body.folder);
  if (!cwd.startsWith(root + sep)) return res.sendStatus(400);
  res.send(spawnSync("npm", ["test"], { cwd }).stdout);
});
