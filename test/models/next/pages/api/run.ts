import { exec } from "node:child_process";
import type { NextApiRequest, NextApiResponse } from "next";

export default function handler(request: NextApiRequest, response: NextApiResponse) {
  exec(`a ${request.query.name}`); // flow: command
  exec(`a ${request.body.name}`); // flow: command
  exec(`a ${request.method}`);
  response.status(204).end();
}
