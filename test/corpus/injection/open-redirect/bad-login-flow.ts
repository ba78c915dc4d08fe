import { type NextRequest, NextResponse } from "next/server";
import { createSession, verifyPassword } from "@/lib/auth";

export async function POST(request: NextRequest) {
  const form = await request.formData();
  const user = await verifyPassword(String(form.get("email")), String(form.get("password")));
  if (!user) {
    return NextResponse.redirect(new URL("/login?failed=1", request.url), 303);
  }
  const callback = request.nextUrl.searchParams.get("callbackUrl") ?? "/dashboard";
  const response = NextResponse.redirect(new URL(callback, request.url), 303); // finding
  response.cookies.set("session", await createSession(user.id), { httpOnly: true, secure: true, sameSite: "lax" });
  return response;
}

export async function GET(request: NextRequest) {
  const { searchParams } = new URL(request.url);
  if (searchParams.has("logout")) {
    return NextResponse.redirect(searchParams.get("logout") as string); // finding
  }
  return NextResponse.json({ ok: true });
}
