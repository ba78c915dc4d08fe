const express = require("express");
const ldap = require("ldapjs");
const { filter } = require("ldap-escape");

const client = ldap.createClient({ url: process.env.LDAP_URL });
const app = express();

app.post("/login", (req, res) => {
  const { user, password } = req.body;
  client.search("ou=people,dc=shop", { filter: `(uid=${user})`, scope: "sub" }, res.json); // flow: ldap
  client.search("ou=people,dc=shop", { filter: filter`(uid=${user})` }, res.json);
  client.search("ou=people,dc=shop", { filter: new ldap.EqualityFilter({ attribute: "uid", value: user }) }, res.json);
  client.search(`ou=${req.query.unit},dc=shop`, { filter: "(uid=*)" }, res.json); // flow: ldap
  client.search("dc=shop", { filter: ldap.parseFilter("(mail=" + req.body.mail + ")") }, res.json); // flow: ldap
  client.bind("uid=" + user + ",ou=people,dc=shop", password, (error) => res.json({ error })); // flow: ldap
  client.bind(user, password, (error) => res.json({ error }));
});
