import { GraphQLClient } from "graphql-request";

const client = new GraphQLClient(process.env.ACCOUNTS_URL ?? "", { headers: { authorization: `Bearer ${process.env.TOKEN}` } });

export async function accountByEmail(email: string) {
  const query = `
    query {
      account(email: "${email}") { id name plan }
    }
  `;
  return client.request<{ account: unknown }>(query); // finding
}

export async function accountById(id: string) {
  const query = `
    query Account($id: ID!) {
      account(id: $id) { id name plan }
    }
  `;
  return client.request<{ account: unknown }>(query, { id });
}
