import { defineConfig } from "prisma/config"

// The CLI wants to download an engine for every command. Only generate, validate and format are used here, and
// they run in WebAssembly, so any existing file will do. Migrations are plain SQL, see docs/decisions.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
})
