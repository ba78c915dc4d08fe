import { execSync } from "node:child_process";
import { headers } from "next/headers";

export default async function Page({ params, searchParams }: PageProps<"/tools">) {
  const { name } = await searchParams;
  execSync(`a ${name}`); // flow: command
  execSync(`a ${(await params).id}`); // flow: command
  const given = await headers();
  execSync(`a ${given.get("x-name")}`); // flow: command
  return <p>Done</p>;
}
