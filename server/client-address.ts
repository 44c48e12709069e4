import { isIPv6 } from "node:net"

/**
 * The address a request came from. Each proxy adds who it heard from on the right, so with N trusted proxies the
 * client stands N places from the right end (the connection itself being the last); everything left of it is hearsay.
 */
export function clientAddress(
  connection: string,
  forwardedFor: string | undefined,
  trustedProxies: number,
): string {
  const heard = (forwardedFor ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean)
  const chain = [...heard, connection]
  return chain[Math.max(0, chain.length - 1 - trustedProxies)] ?? connection
}

/** What is counted as one sender: an IPv4 address, or the /64 that one IPv6 customer is given (RFC 6177). */
export function senderOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (!isIPv6(address)) return address
  const [head = "", tail] = (address.split("%", 1)[0] ?? "").toLowerCase().split("::")
  const left = head === "" ? [] : head.split(":")
  const right = tail === undefined || tail === "" ? [] : tail.split(":")
  const groups = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::`
}
