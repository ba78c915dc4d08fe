import { exec } from "node:child_process";
import * as R from "ramda";

export function run(req, res) {
  exec(R.path(["options", "command"], req.body)); // flow: command
  exec(R.join(" ", req.body.files)); // flow: command
  exec(R.mergeRight({ command: "ls" }, req.body).command); // flow: command
  R.forEach((file) => exec(`ls ${file}`), req.body.files); // flow: command
  exec(R.map((file) => `'${file}'`, req.body.files)[0]); // flow: command
  exec(R.reduce((line, file) => `${line} ${file}`, "ls", req.body.files)); // flow: command
  exec(R.join(" ", ["ls", "-l"]));
  exec(`ls ${R.clamp(1, 9, req.query.count)}`);
  res.end();
}
