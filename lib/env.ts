import * as z from "zod"

const flag = z
  .enum(["0", "1", ""])
  .default("")
  .transform((value) => value === "1")

const url = (protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `must be an address that begins with ${protocols.map((one) => `${one}//`).join(" or ")}`,
  })

const shape = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  BASE_URL: url(["http:", "https:"]).transform((value) => new URL(value).origin),
  DATA_DIR: z.string().default(".data"),
  APP_DATABASE_URL: url(["postgres:", "postgresql:"]),
  SMTP_URL: url(["smtp:", "smtps:"]),
  MAIL_FROM: z.string().min(3),
  REPLY_TO: z.string().min(3),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  AUTH_SECRET: z.string().min(32),
  DEMO: flag,
})

export type Env = z.infer<typeof shape>

let read: Env | undefined

/** The settings of this process, read once. Throws one error that names every fault. */
export function env(): Env {
  if (read) return read
  const result = shape.safeParse(process.env, {
    error: ({ input }) => (input === undefined ? "is missing" : undefined),
  })
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`)
    throw new Error(`Settings that are missing or wrong:\n${faults.join("\n")}`)
  }
  read = result.data
  return read
}
