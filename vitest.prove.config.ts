import { resolve } from "node:path"
import { defineConfig } from "vitest/config"

// The heavy proofs: one after the other, each against the Greenroom that `npm run prove` has brought up.
export default defineConfig({
  resolve: { alias: { "@": resolve("."), "server-only": resolve("tests/server-only.ts") } },
  test: {
    include: ["tests/prove/**/*.prove.ts"],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 120_000,
    passWithNoTests: true,
    // Vite has a setting of that name too, and would put "/" in its place.
    env: { BASE_URL: process.env.BASE_URL ?? "" },
  },
})
