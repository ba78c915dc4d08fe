import type { PackageModel } from "../package-model.ts";

/** The file system's functions under each name that they have, and packages that offer the same ones. */
const modules = ["fs", "fs.promises", "fs/promises", "fs-extra", "graceful-fs", "mz/fs"];

// `realpath` reads no file: what it gives is where a path leads to, to be compared with a folder.
const reading =
  "access createReadStream exists lstat open openAsBlob opendir readFile readJSON readJson readdir readlink stat statfs pathExists watch watchFile ReadStream";
const changing = "chmod chown emptyDir emptydir lchmod lchown lutimes remove rm rmdir truncate unlink utimes";
const writing =
  "WriteStream appendFile createFile createWriteStream ensureDir ensureFile mkdir mkdirp mkdirs mkdtemp outputFile outputJSON outputJson writeFile writeJSON writeJson";
const moving = "copy copyFile cp createLink createSymlink ensureLink ensureSymlink link move rename symlink";

const inModules = (names: string) =>
  modules.flatMap((module) => names.split(" ").flatMap((name) => [`${module}.${name}`, `${module}.${name}Sync`]));

const single = ["make-dir", "mkdirp", "write-file-atomic", "write-json-file", "touch"];
const makers = [
  "make-dir.makeDirectory",
  "make-dir.makeDirectorySync",
  "make-dir.sync",
  "mkdirp.mkdirp",
  "mkdirp.mkdirpSync",
  "mkdirp.sync",
  "mkdirp.mkdirp.sync",
  "write-file-atomic.sync",
  "write-json-file.writeJsonFile",
];

/** The file system, and packages that read, write, move and delete files. */
export default {
  aliases: { "fs/promises": "fs.promises", "fs-extra/esm": "fs-extra" },
  sinks: [
    {
      kind: "path",
      apis: [...inModules(reading), "path.exists", "path.existsSync", "Bun.file"],
      arguments: [0],
      effect: "opens the file that it names",
    },
    {
      kind: "path",
      apis: [...inModules(changing), "rimraf", "rimraf.rimraf", "rimraf.sync", "rimraf.rimrafSync", "del", "del.sync"],
      arguments: [0],
      effect: "changes or deletes the file that it names",
    },
    {
      kind: "path",
      apis: [
        "load-json-file",
        "load-json-file.loadJsonFile",
        "load-json-file.sync",
        "jsonfile.readFile",
        "jsonfile.readFileSync",
      ],
      arguments: [0],
      effect: "opens the file that it names",
    },
    {
      kind: "path-write",
      apis: [...inModules(writing), ...single, ...makers, "jsonfile.writeFile", "jsonfile.writeFileSync", "Bun.write"],
      arguments: [0],
      effect: "writes the file or folder that it names",
    },
    {
      kind: "path-write",
      apis: [
        ...inModules(moving),
        "mv",
        "ncp",
        "ncp.ncp",
        "move-file",
        "move-file.moveFile",
        "cp-file",
        "cp-file.copyFile",
      ],
      arguments: [0, 1],
      effect: "moves, copies or links files that it names",
    },
  ],
} satisfies PackageModel;
