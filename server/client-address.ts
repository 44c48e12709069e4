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
