import type { ReactNode } from "react"
import type { FormAction } from "@/components/dashboard/form-action"
import type { ShowWords } from "@/domain/episodes/episode"
import type { GuestPage } from "@/domain/invitations/guest-page"
import { GuestPrepForm } from "./guest-prep-form"
import { GuestReleaseForm } from "./guest-release-form"
import { GuestSection } from "./guest-section"

type Props = {
  page: Pick<GuestPage, "prep" | "release">
  words: ShowWords
  portrait: ReactNode
  isSaved: boolean
  agreedOn: string
  actions: Record<"prep" | "keepPrep" | "release", FormAction>
}

/** After the yes: what they tell us for the recording, and what may be done with it. Nothing of it is public by itself. */
export const GuestPrep = ({ page, words, portrait, isSaved, agreedOn, actions }: Props) => (
  <>
    <GuestSection
      id="prep"
      title="So that we can prepare"
      lead={`All of it is up to you, and you can come back to it. Only the hosts read it; they ask before anything stands on the ${words.one}’s page.`}
    >
      <GuestPrepForm action={actions.prep} keep={actions.keepPrep} prep={page.prep} isSaved={isSaved} />
    </GuestSection>
    {portrait}
    <GuestSection id="publishing" title="May we publish it?" lead={words.onlyIfAgreed}>
      <GuestReleaseForm
        action={actions.release}
        text={page.release.text}
        hash={page.release.hash}
        agreedOn={agreedOn}
        isOfThisText={page.release.isOfThisText}
        mayTakeBack={page.release.mayTakeBack}
      />
    </GuestSection>
  </>
)
