const Promise = require("bluebird");
const cp = Promise.promisifyAll(require("child_process"));
const pMap = require("p-map");

const exec = Promise.promisify(cp.exec);

module.exports.run = async (req, res) => {
  await exec(`ls ${req.query.name}`); // flow: command
  await cp.execAsync(`ls ${req.query.name}`); // flow: command
  await Promise.map(req.body.files, (file) => exec(`ls ${file}`)); // flow: command
  await pMap(req.body.files, async (file) => exec(`wc ${file}`), { concurrency: 2 }); // flow: command
  const [name] = await Promise.all([req.body.name]);
  await exec(name); // flow: command
  await Promise.each(["a", "b"], (file) => exec(`ls ${file}`));
  await Promise.delay(100);
  res.end();
};
