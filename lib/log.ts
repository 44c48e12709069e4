import pino, { type Logger } from "pino"

/** Any run of 43 or more base64url characters may be a secret link's token, also inside an encoded address. */
const longToken = /[A-Za-z0-9_-]{43,}/g
const secretPath =
  /(\/|%2F)(pitch|invitation|confirm|sign-in|unsubscribe|calendar)(\/|%2F)[^\s"'/?#&\\<>%]{20,}/gi
const mailAddress = /([A-Za-z0-9._%+'-])[A-Za-z0-9._%+'-]*@((?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,})/g

/** Takes out what a log must not keep: tokens, and all of a mail address but its first letter and its host. */
export function redact(text: string): string {
  return text
    .replace(secretPath, "$1$2$3[secret]")
    .replace(longToken, "[secret]")
    .replace(mailAddress, "$1…@$2")
}

/**
 * The finished line is redacted, not single fields: an error message, a stack or a query's parameters carry
 * secrets to places that no list of field names foresees.
 */
const destination = { write: (line: string) => void process.stdout.write(redact(line)) }

export const log: Logger = pino(
  {
    level: process.env.LOG_LEVEL ?? (process.env.NODE_ENV === "test" ? "silent" : "info"),
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ["cookie", "authorization", '["set-cookie"]', "*.cookie", "*.authorization", '*["set-cookie"]'],
      censor: "[secret]",
    },
  },
  destination,
)
