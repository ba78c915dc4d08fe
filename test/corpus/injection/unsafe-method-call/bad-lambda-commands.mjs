import * as reports from "./reports.mjs";

const headers = { "content-type": "application/json" };

/** POST /reports { "report": "daily", "options": {} } */
export const handler = async (event) => {
  const { report, options } = JSON.parse(event.body);
  const rows = await reports[report](options); // finding
  return { statusCode: 200, headers, body: JSON.stringify(rows) };
};
