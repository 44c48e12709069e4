import { env } from "@/lib/env"

// Nothing is made at build time.
export const dynamic = "force-dynamic"

// Behind these are people's own links and the editors' rooms. The pages themselves say noindex too.
const closed = [
  "/dashboard",
  "/api/",
  "/pitch/",
  "/invitation/",
  "/confirm/",
  "/sign-in",
  "/unsubscribe/",
  "/embed",
]

export const GET = () =>
  new Response(
    [
      "User-agent: *",
      ...closed.map((path) => `Disallow: ${path}`),
      "",
      `Sitemap: ${env().BASE_URL}/sitemap.xml`,
      "",
    ].join("\n"),
    { headers: { "content-type": "text/plain; charset=utf-8" } },
  )
