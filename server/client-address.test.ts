import { expect, test } from "vitest"
import { clientAddress, senderOf } from "./client-address"

test("believes as many proxies as are trusted, counted from the right", () => {
  expect(clientAddress("10.0.0.1", "6.6.6.6, 1.2.3.4", 0)).toBe("10.0.0.1")
  expect(clientAddress("10.0.0.1", "6.6.6.6, 1.2.3.4", 1)).toBe("1.2.3.4")
  expect(clientAddress("10.0.0.1", undefined, 1)).toBe("10.0.0.1")
})

test("counts the addresses of one IPv6 customer as one sender", () => {
  expect(senderOf("2001:db8:1:2:3:4:5:6")).toBe(senderOf("2001:0DB8:1:2:ffff::9"))
  expect(senderOf("2001:db8:1:2::1")).not.toBe(senderOf("2001:db8:1:3::1"))
  expect(senderOf("::1")).toBe("0:0:0:0::")
  expect(senderOf("fe80::1%eth0")).toBe("fe80:0:0:0::")
  expect(senderOf("::ffff:1.2.3.4")).toBe("1.2.3.4")
  expect(senderOf("1.2.3.4")).toBe("1.2.3.4")
  expect(senderOf("what")).toBe("what")
})
