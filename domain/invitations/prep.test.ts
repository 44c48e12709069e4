import { expect, test } from "vitest"
import { linksIn, prepInput } from "./prep"

test("takes an empty form, and one link a line as people type them", () => {
  expect(prepInput.parse({})).toMatchObject({ bio: "", links: "" })
  expect(linksIn("example.org\n\n https://a.example/x \njavascript:alert(1)")).toEqual([
    "https://example.org/",
    "https://a.example/x",
  ])
})

test("names the line that is no link", () => {
  const read = prepInput.safeParse({ links: "example.org\nwrite me" })
  expect(read.error?.issues).toMatchObject([
    { path: ["links"], message: "One link a line: “write me” is none." },
  ])
})
