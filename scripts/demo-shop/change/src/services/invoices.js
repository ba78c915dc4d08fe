import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

export function invoiceText(order) {
  return [`Invoice for order ${order.id}`, `Total: ${order.total.toFixed(2)} EUR`].join("\n");
}

export async function printInvoice(order) {
  const { stdout } = await run("/usr/bin/wkhtmltopdf", ["--title", `Order ${order.id}`, "-", "-"], {
    encoding: "buffer",
    timeout: 10_000,
  });
  return stdout;
}
