"use server";

import { exec } from "node:child_process";

export async function convert(form: FormData) {
  exec(`convert ${form.get("file")}`); // flow: command
}

export const rename = async (id: number, { name }: { name: string }) => {
  exec(`rename ${name}`); // flow: command
};

async function count(text: string) {
  exec(`wc ${text}`);
}

export async function countAll() {
  await count("all");
}
