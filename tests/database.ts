import { randomUUID } from "node:crypto"
import { join } from "node:path"
import type { TestProject } from "vitest/node"
import { migrate } from "../scripts/database/migrate"
import { ownerUrl, startPostgres } from "../scripts/stack/postgres"
import { freePort } from "../scripts/stack/processes"
import { discard, throwAwayFolder } from "../scripts/stack/throw-away"

declare module "vitest" {
  interface ProvidedContext {
    ownerUrl: string
    appUrl: string
  }
}

/** Once per run: an embedded Postgres of its own, and in it a migrated database that every test file copies. */
export default async function startDatabase(project: TestProject) {
  const folder = throwAwayFolder()
  const password = randomUUID()
  const port = await freePort("127.0.0.1")
  const postgres = await startPostgres({ folder: join(folder, "postgres"), password, port, isDurable: false })
  const template = ownerUrl(postgres.port, password, "template")
  const { appUrl } = await migrate({ ownerUrl: template, appPassword: randomUUID() })
  project.provide("ownerUrl", template)
  project.provide("appUrl", appUrl)
  return async () => {
    await postgres.stop()
    discard(folder)
  }
}
