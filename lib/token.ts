import { createHash, randomBytes } from "node:crypto"

/** A secret for a link: 32 random bytes as 43 characters of base64url (RFC 4648, section 5). */
export const newToken = () => randomBytes(32).toString("base64url")

/** What we keep of a secret: its SHA-256 in hex. With 256 random bits a salt would add nothing. */
export const hashToken = (token: string) => createHash("sha256").update(token).digest("hex")

/** Asked of anything that a request brings: a server action is called with what the sender likes. */
export const isToken = (text: unknown): text is string =>
  typeof text === "string" && /^[A-Za-z0-9_-]{43}$/.test(text)
