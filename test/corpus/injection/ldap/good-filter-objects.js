const express = require("express");
const ldap = require("ldapjs");

const router = express.Router();
const client = ldap.createClient({ url: process.env.LDAP_URL });

router.get("/people", (req, res, next) => {
  const filter = new ldap.AndFilter({
    filters: [
      new ldap.EqualityFilter({ attribute: "objectClass", value: "person" }),
      new ldap.SubstringFilter({ attribute: "cn", initial: req.query.name }),
    ],
  });
  client.search("ou=people,dc=example,dc=org", { scope: "sub", filter }, (error, result) => {
    if (error) return next(error);
    const people = [];
    result.on("searchEntry", ({ pojo }) => people.push(pojo));
    result.on("end", () => res.json(people));
  });
});

router.get("/people/:number", (req, res, next) => {
  const number = Number.parseInt(req.params.number, 10);
  client.search("ou=people,dc=example,dc=org", { filter: `(employeeNumber=${number})` }, (error, result) => {
    if (error) return next(error);
    result.on("searchEntry", ({ pojo }) => res.json(pojo));
  });
});

module.exports = router;
