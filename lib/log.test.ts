import { expect, test } from "vitest"
import { redact } from "./log"

const token = "Q7xk-0aZ_9bC3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3"

test("takes secret links out, plain, encoded and alone", () => {
  expect(token).toHaveLength(43)
  for (const text of [
    `GET /pitch/${token} failed`,
    `{"url":"https://group.example/invitation/${token}?x=1"}`,
    `to=%2Fsign-in%2F${token}`,
    `hash of ${token}.`,
    Buffer.from(`/pitch/${token}`).toString("base64url"),
  ]) {
    expect(redact(text)).not.toContain(token)
    expect(redact(text)).toContain("[secret]")
  }
  expect(redact(Buffer.from(`/pitch/${token}`).toString("base64url"))).toBe("[secret]")
})

test("keeps what is no secret", () => {
  const text = '{"path":"/pitch","reference":"5C86E-15908","id":"01890000-0000-7000-8000-000000000000"}'
  expect(redact(text)).toBe(text)
})

test("masks mail addresses but for the first letter and the host", () => {
  expect(redact("from dana.miller+x@mail.example.org to b@c.example")).toBe(
    "from d…@mail.example.org to b…@c.example",
  )
})
