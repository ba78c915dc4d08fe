import { createReadStream, createWriteStream, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { createGunzip } from "node:zlib";
import tar, { type Headers } from "tar-stream";

export interface RestoreOptions {
  target: string;
  only?: (header: Headers) => boolean;
}

export class BackupReader {
  constructor(private readonly options: RestoreOptions) {}

  restore(file: string): Promise<number> {
    const extract = tar.extract();
    let count = 0;
    return new Promise((resolve, reject) => {
      extract.on("entry", (header, content, next) => {
        if (header.type !== "file" || this.options.only?.(header) === false) {
          content.on("end", next);
          content.resume();
          return;
        }
        const path = join(this.options.target, header.name);
        if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true }); // finding
        content.pipe(createWriteStream(path, { mode: header.mode })); // finding
        count += 1;
        content.on("end", next);
      });
      extract.on("finish", () => resolve(count));
      extract.on("error", reject);
      createReadStream(file).pipe(createGunzip()).pipe(extract);
    });
  }
}
