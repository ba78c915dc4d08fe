import Koa from "koa";
import ldap from "ldapjs";

const app = new Koa();
const client = ldap.createClient({ url: "ldap://directory.example.org" });

function search(filter) {
  return new Promise((resolve, reject) => {
    client.search("dc=example,dc=org", { scope: "sub", filter }, (error, result) => { // finding
      if (error) return reject(error);
      const entries = [];
      result.on("searchEntry", (entry) => entries.push(entry.pojo));
      result.on("error", reject);
      result.on("end", () => resolve(entries));
    });
  });
}

app.use(async (ctx) => {
  const terms = String(ctx.query.q).split(" ");
  const filter = `(&${terms.map((term) => `(cn=*${term}*)`).join("")})`;
  ctx.body = await search(filter);
});
