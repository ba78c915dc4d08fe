const express = require("express");
const ldap = require("ldapjs");

const router = express.Router();
const base = "ou=people,dc=example,dc=org";

function findUser(client, username, callback) {
  const options = {
    scope: "sub",
    attributes: ["dn", "mail", "memberOf"],
    filter: "(&(objectClass=inetOrgPerson)(|(uid=" + username + ")(mail=" + username + ")))",
  };
  client.search(base, options, (error, result) => { // finding
    if (error) return callback(error);
    let found;
    result.on("searchEntry", (entry) => {
      found = entry.pojo;
    });
    result.on("end", () => callback(null, found));
  });
}

router.post("/login", (req, res) => {
  const client = ldap.createClient({ url: process.env.LDAP_URL });
  findUser(client, req.body.username, (error, user) => {
    if (error || !user) return res.status(401).render("login", { message: "Unknown user" });
    client.bind(user.objectName, req.body.password, (failed) => {
      client.unbind();
      if (failed) return res.status(401).render("login", { message: "Wrong password" });
      req.session.user = user;
      res.redirect("/");
    });
  });
});

module.exports = router;
