import { exec } from "node:child_process";
import { type NextRequest, NextResponse } from "next/server";

export async function POST(request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  exec(`a ${id}`); // flow: command
  const body = await request.json();
  exec(`a ${body.name}`); // flow: command
  exec(`a ${request.nextUrl.searchParams.get("name")}`); // flow: command
  return NextResponse.json({ ok: true });
}
