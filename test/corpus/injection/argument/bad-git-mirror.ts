import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { Body, Controller, Injectable, Post } from "@nestjs/common";

const exec = promisify(execFile);

interface Mirror {
  readonly url: string;
  readonly branch?: string;
}

@Injectable()
export class GitService {
  async mirror({ url, branch }: Mirror, folder: string) {
    const args = ["clone", "--depth", "1", "--quiet"];
    if (branch) args.push("--branch", branch);
    args.push(url, folder);
    await exec("/usr/bin/git", args, { timeout: 60_000 }); // finding
    const { stdout } = await exec("git", ["ls-remote", "--heads", url]); // finding
    return stdout.split("\n").length;
  }
}

@Controller("mirrors")
export class MirrorsController {
  constructor(private readonly git: GitService) {}

  @Post()
  create(@Body() mirror: Mirror) {
    return this.git.mirror(mirror, `/srv/mirrors/${Date.now()}`);
  }
}
