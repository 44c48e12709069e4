import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import { Markdown } from "./markdown"

const html = (text: string) => renderToStaticMarkup(<Markdown text={text} />)

test("sets lists, emphasis, tables and bare links", () => {
  const out = html(
    "Bring *one* thing:\n\n- a radio\n- a lamp\n\n| When | What |\n|---|---|\n| 7 pm | soup |\n\nhttps://a.example/x",
  )
  for (const part of ["<em>one</em>", "<li>a radio</li>", "<td>soup</td>", 'href="https://a.example/x"'])
    expect(out).toContain(part)
})

test("lets no raw HTML, picture or script through", () => {
  const out = html(
    'A <b>bold</b> <script>alert(1)</script> <img src=x onerror=alert(1)>\n\n![](https://spy.example/p.gif)\n\n<iframe src="https://a.example"></iframe>',
  )
  expect(out).not.toMatch(/<(b|script|img|iframe)/)
  expect(out).not.toContain("spy.example")
  expect(out).toContain("bold")
})

test("gives links to elsewhere their rel, and leaves out what is no web address", () => {
  expect(html("[a](https://a.example)")).toContain('rel="noopener nofollow ugc"')
  expect(html("[a](//a.example)")).toContain("rel=")
  expect(html("[how](/how-we-choose)")).toContain('<a href="/how-we-choose">')
  for (const href of ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x"]) {
    expect(html(`[press](${href})`)).not.toContain("href")
    expect(html(`<${href}>`)).not.toMatch(/href="(?!https)/)
  }
})

test("begins headings below the page's own, without a gap, wherever the text begins", () => {
  const levels = (text: string) => [...html(text).matchAll(/<h(\d)/g)].map(([, level]) => level)
  expect(levels("# A\n\n## B\n\n#### C\n\n# D")).toEqual(["3", "4", "5", "3"])
  expect(levels("### A\n\n###### B\n\n# C")).toEqual(["3", "4", "3"])
  expect(levels("> ## A\n\n## B")).toEqual(["3", "3"])
})

test("keeps a line break once, however it was typed", () => {
  expect(html("one\ntwo")).toContain("<p>one\ntwo</p>")
  expect(html("one  \ntwo")).not.toContain("<br")
})

test("is nothing for nothing", () => {
  expect(html(" \n ")).toBe("")
})
