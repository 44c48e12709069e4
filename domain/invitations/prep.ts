import * as z from "zod"
import { line, paragraphs, webAddress } from "@/lib/text"

/** What a guest tells us for their recording. Everything is theirs to leave out. */
export const prepInput = z.object({
  talkTitle: line(120),
  bio: paragraphs(1200),
  links: paragraphs(1000).superRefine((text, context) => {
    const wrong = linesOf(text).find((one) => !webAddress.safeParse(one).success)
    if (wrong) context.addIssue({ code: "custom", message: `One link a line: “${wrong}” is none.` })
  }),
  takeaways: paragraphs(1200),
  nameSaid: line(120),
  accessNeeds: paragraphs(1000),
})
export type PrepInput = z.infer<typeof prepInput>

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((one) => one.trim())
    .filter(Boolean)

/** The links as addresses that can be followed, at most ten. */
export const linksIn = (text: string): string[] =>
  linesOf(text)
    .flatMap((one) => {
      const read = webAddress.safeParse(one)
      return read.success ? [read.data] : []
    })
    .slice(0, 10)

export const emptyPrep: PrepInput = {
  talkTitle: "",
  bio: "",
  links: "",
  takeaways: "",
  nameSaid: "",
  accessNeeds: "",
}

/** What of it an editor can put on the episode's page. How to say a name and what somebody needs is never public. */
export type ShownPrep = { talkTitle: string; bio: string; links: string[] }
