import type { PackageModel } from "../package-model.ts";

const clients = ["ldapjs.createClient()", "ldapjs.Client()", "ldapts.Client()", "ldapjs-client()", "ldap-client()"];

/** Methods whose first argument names an entry. */
const naming = ["add", "bind", "compare", "del", "exop", "modify", "modifyDN", "search", "searchPaginated"];

/** LDAP: texts of filters and names of entries. Objects such as `EqualityFilter` keep values apart. */
export default {
  aliases: Object.fromEntries(clients.map((name) => [name, "ldap.Client"])),
  sinks: [
    {
      kind: "ldap",
      apis: naming.map((name) => `ldap.Client.${name}`),
      arguments: [0],
      // A whole name that comes from outside is the user's own login; a part of one becomes several parts.
      like: /[=,]/,
      effect: "takes it for the name of an entry",
    },
    {
      kind: "ldap",
      apis: ["search", "searchPaginated", "searchReturnAll"].map((name) => `ldap.Client.${name}`),
      arguments: [1],
      fields: "filter",
      effect: "searches with it as a filter",
    },
    {
      kind: "ldap",
      apis: [
        "ldapjs.parseFilter",
        "ldapjs.filters.parseString",
        "ldapjs.filters.parse",
        "ldapts.FilterParser.parseString",
      ],
      arguments: [0],
      effect: "reads it as a filter",
    },
    {
      kind: "ldap",
      apis: ["activedirectory", "activedirectory2"].flatMap((name) =>
        ["find", "findUsers", "findGroups"].map((method) => `${name}().${method}`),
      ),
      arguments: [0],
      fields: "filter",
      like: /[=(]/,
      effect: "searches with it as a filter",
    },
  ],
  sanitizers: {
    "ldap-escape.filter": ["ldap-escape"],
    "ldap-escape.dn": ["ldap-escape"],
    "ldapjs.escapeFilter": ["ldap-escape"],
    "ldap-escape-filter": ["ldap-escape"],
    "ldapts.escapeFilter": ["ldap-escape"],
  },
} satisfies PackageModel;
