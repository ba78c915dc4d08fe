export const keys = {
  stripe: process.env.NEXT_PUBLIC_STRIPE_PUBLIC_KEY,
  clerk: process.env.NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY,
  recaptcha: process.env.REACT_APP_RECAPTCHA_SITE_KEY,
  algolia: import.meta.env.VITE_ALGOLIA_SEARCH_API_KEY,
  maps: process.env.REACT_APP_GOOGLE_MAPS_API_KEY,
  posthog: process.env.NEXT_PUBLIC_POSTHOG_KEY,
  sentry: import.meta.env.VITE_SENTRY_DSN,
  client: process.env.NEXT_PUBLIC_AUTH0_CLIENT_ID,
  resetPasswordUrl: process.env.NEXT_PUBLIC_RESET_PASSWORD_URL,
  passwordLogin: import.meta.env.VITE_ENABLE_PASSWORD === "true",
  supabase: process.env.EXPO_PUBLIC_SUPABASE_ANON_KEY,
  vapid: import.meta.env.VITE_VAPID_PUBLIC_KEY,
};
