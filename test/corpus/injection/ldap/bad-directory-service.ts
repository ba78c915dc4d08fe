import Fastify from "fastify";
import { Client } from "ldapts";

interface Person {
  uid: string;
  unit: string;
}

class Directory {
  private readonly client = new Client({ url: process.env.LDAP_URL ?? "" });

  async members(unit: string) {
    const { searchEntries } = await this.client.search(`ou=${unit},dc=example,dc=org`, { // finding
      filter: "(objectClass=person)",
    });
    return searchEntries;
  }

  async move({ uid, unit }: Person) {
    const from = `uid=${uid},ou=new,dc=example,dc=org`;
    await this.client.modifyDN(from, `uid=${uid},ou=${unit},dc=example,dc=org`); // finding
  }
}

const app = Fastify();
const directory = new Directory();

app.get<{ Params: Person }>("/units/:unit", (request) => directory.members(request.params.unit));
app.post<{ Body: Person }>("/moves", async (request) => {
  await directory.move(request.body);
  return { moved: true };
});
