import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto"
import { env } from "./env"

/** A secret for a link: 32 random bytes as 43 characters of base64url (RFC 4648, section 5). */
export const newToken = () => randomBytes(32).toString("base64url")

/** What we keep of a secret: its SHA-256 in hex. With 256 random bits a salt would add nothing. */
export const hashToken = (token: string) => createHash("sha256").update(token).digest("hex")

/** Asked of anything that a request brings: a server action is called with what the sender likes. */
export const isToken = (text: unknown): text is string =>
  typeof text === "string" && /^[A-Za-z0-9_-]{43}$/.test(text)

/** A mark that only we can make (HMAC-SHA-256, in hex): each purpose has its own, so that none serves for another. */
export const keyedHash = (purpose: string, text: string) =>
  createHmac("sha256", env().AUTH_SECRET).update(`${purpose}:${text}`).digest("hex")

/** Compares two marks in the same time, however far they agree. */
export const isSameMark = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
