import type { NextConfig } from "next"

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // The front compresses finished pages once; Next would do it again for every request.
  compress: false,
  // The optimizer's route is reachable even when no page uses it, and has had a remote code execution.
  images: { unoptimized: true },
  // Otherwise Next streams metadata and a title can land after </head>.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ["pg", "pino", "nodemailer", "timezones-ical-library"],
  experimental: { serverActions: { bodySizeLimit: "256kb" } },
}

export default config
