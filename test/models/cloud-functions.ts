import { exec } from "node:child_process";
import { app, type HttpRequest, type InvocationContext } from "@azure/functions";
import * as gcp from "@google-cloud/functions-framework";
import * as functions from "firebase-functions";
import { onCall } from "firebase-functions/v2/https";

app.http("convert", {
  methods: ["POST"],
  handler: async (request, context) => {
    exec(`a ${request.query.get("name")}`); // flow: command
    exec(`a ${(await request.json()).name}`); // flow: command
    exec(`a ${context.functionName}`);
    return { status: 204 };
  },
});

async function show(request: HttpRequest, context: InvocationContext) {
  exec(`a ${request.params.id}`); // flow: command
  exec(`a ${context.invocationId}`);
  return { body: "done" };
}

app.get("show", show);

app.serviceBusQueue("work", {
  connection: "bus",
  queueName: "work",
  handler: (message) => {
    exec(`a ${message.file}`); // flow: command
  },
});

gcp.http("hello", (request, response) => {
  exec(`a ${request.query.name}`); // flow: command
  response.end();
});

export const old = functions.https.onCall((data, context) => {
  exec(`a ${data.name}`); // flow: command
  exec(`a ${context.auth?.uid}`);
});

export const current = onCall({ region: "europe-west1" }, (request) => {
  exec(`a ${request.data.name}`); // flow: command
  exec(`a ${request.auth?.uid}`);
});

export default async function (context, req) {
  exec(`a ${req.body.name}`); // flow: command
  exec(`a ${context.bindingData.sys}`);
}
