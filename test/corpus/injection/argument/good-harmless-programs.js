// Programs whose options harm nobody, and values that are no texts.
const { execFileSync, spawnSync } = require("child_process");
const http = require("http");

const server = http.createServer((req, res) => {
  const { searchParams } = new URL(req.url, "http://localhost");
  const month = searchParams.get("month");
  const year = Number(searchParams.get("year"));
  const branch = searchParams.get("branch");
  res.write(execFileSync("cal", [month]));
  res.write(spawnSync("figlet", ["-w", "80", searchParams.get("title")]).stdout);
  res.write(execFileSync("git", ["log", "-n", "10", "--skip", String(year - 2000)]));
  if (/^[a-z][a-z0-9/]*$/.test(branch)) res.write(execFileSync("git", ["show", branch]));
  res.end();
});

server.listen(8080);
