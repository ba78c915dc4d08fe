import type { Request, Response } from "express";
import clone from "git-clone";
import { type SimpleGit, simpleGit } from "simple-git";

const git: SimpleGit = simpleGit({ baseDir: "/srv/repositories", binary: "git" });

export async function mirror(req: Request, res: Response) {
  const { url, branch, options } = req.body;
  await git.clone(url, "copy"); // flow: git-argument
  await git.clone(`https://git.example.com/${url}.git`, "copy");
  await git.checkout(branch); // flow: git-argument
  await git.checkout(`origin/${branch}`);
  await git.raw(["log", branch]); // flow: git-argument
  await git.raw("log", `--author=${branch}`);
  await git.fetch("origin", "main", options); // flow: git-argument
  await git.commit(branch);
  clone(url, "/srv/copy", () => res.end()); // flow: git-argument
}
