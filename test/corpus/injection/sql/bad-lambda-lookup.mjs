import mysql from "mysql2/promise";

let connection;

async function open() {
  connection ??= await mysql.createConnection({
    host: process.env.DB_HOST,
    user: process.env.DB_USER,
    password: process.env.DB_PASSWORD,
    database: "tickets",
  });
  return connection;
}

async function findTickets(email, status) {
  const db = await open();
  const where = [`customer_email = '${email}'`];
  if (status) where.push("status = " + mysql.escape(status));
  const [rows] = await db.execute("SELECT id, subject FROM tickets WHERE " + where.join(" AND ")); // finding
  return rows;
}

export const handler = async (event) => {
  const { email, status } = event.queryStringParameters ?? {};
  if (!email) return { statusCode: 400, body: JSON.stringify({ message: "email is missing" }) };
  return { statusCode: 200, body: JSON.stringify(await findTickets(email, status)) };
};
