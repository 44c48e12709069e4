import { resolve } from "node:path"
import { configDefaults, defineConfig } from "vitest/config"

// Far from every zone that a developer lives in, so that a forgotten zone shows.
process.env.TZ = "Pacific/Apia"

const { exclude } = configDefaults
const ours = "{components,domain,lib,scripts}/**"
const shape = "tests/{architecture,lockfile}.test.ts"
// A file of one plain word is a noun, a policy or its mails and needs no database. A verb's name has a dash.
const onDatabase = [`${ours}/*-*.test.ts`, `${ours}/queries.test.ts`, "{server,tests}/**/*.test.ts"]

export default defineConfig({
  resolve: { alias: { "@": resolve("."), "server-only": resolve("tests/server-only.ts") } },
  test: {
    // A file has a database of its own and waits for it half the time. The default leaves one core of two idle.
    maxWorkers: "100%",
    // Begun sooner than processes, and with less to load again for each file.
    pool: "threads",
    // A guard against a test that hangs, and no measure: another program on the machine must fail none.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: [`${ours}/*.test.{ts,tsx}`, shape],
          exclude: [...exclude, ...onDatabase.slice(0, 2)],
        },
      },
      {
        extends: true,
        test: {
          name: "domain",
          include: onDatabase,
          exclude: [...exclude, shape],
          globalSetup: "tests/database.ts",
          setupFiles: "tests/database-setup.ts",
        },
      },
    ],
  },
})
