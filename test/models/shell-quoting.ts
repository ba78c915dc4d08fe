import { execSync } from "node:child_process";
import type { Request, Response } from "express";
import { quoteForShell } from "puka";
import shellEscape from "shell-escape";
import { parse, quote } from "shell-quote";
import { Shescape } from "shescape";

const shescape = new Shescape({ shell: "bash" });

export function search(req: Request, res: Response) {
  const word = String(req.query.word);
  execSync(`grep ${quote([word])} log.txt`);
  execSync(`grep ${shescape.quote(word)} log.txt`);
  execSync(shellEscape(["grep", word, "log.txt"]));
  execSync(`grep ${quoteForShell(word)} log.txt`);
  execSync(`grep ${JSON.stringify(word)} log.txt`); // flow: command
  execSync(`grep ${parse(word)} log.txt`);
  execSync(`grep '${word}' log.txt`); // flow: command
  res.end();
}
