const { execSync } = require("child_process");

function git(folder, ...args) {
  return execSync(`git -C ${folder} ${args.join(" ")}`, { encoding: "utf8" }).trim(); // finding
}

exports.branches = (folder) => git(folder, "branch", "--list").split("\n");
exports.log = (folder, { since, author }) => {
  const args = ["log", "--oneline"];
  if (since) args.push(`--since="${since}"`);
  if (author) args.push(`--author="${author}"`);
  return git(folder, ...args);
};
