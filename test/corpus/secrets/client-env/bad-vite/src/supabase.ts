import { createClient } from "@supabase/supabase-js";

export const admin = createClient(
  import.meta.env.VITE_SUPABASE_URL,
  import.meta.env.VITE_SUPABASE_SERVICE_ROLE_SECRET, // finding
);
export const login = { user: "admin", password: import.meta.env["VITE_ADMIN_PASSWORD"] }; // finding
