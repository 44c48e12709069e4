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
  // What a picture may be and a little more. The front lets nobody send so much who may not: server/upload-limit.ts.
  experimental: { serverActions: { bodySizeLimit: "13mb" } },
}

export default config
