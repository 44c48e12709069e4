import type { FormAction } from "@/components/dashboard/form-action"
import type { Left } from "@/domain/invitations/invitation"
import { GuestForgetForm } from "./guest-forget-form"
import { GuestSection } from "./guest-section"

type Props = {
  path: string
  /** What would be left if they were forgotten now. */
  left: readonly Left[]
  /** What they are in: "episode". */
  one: string
  contactEmail: string
  forget: FormAction
}

/** What we keep about them: a copy of it, and the end of it. At the foot of every guest's page. */
export const GuestKept = ({ path, left, one, contactEmail, forget }: Props) => (
  <GuestSection
    id="kept"
    title="What we keep about you"
    lead="It is yours to read, to take along and to end."
  >
    <p className="measure mb-6">
      <a href={`${path}/export`}>A copy of all that we hold about you</a>, to read, or{" "}
      <a href={`${path}/export.json`} download>
        as a file
      </a>
      . <a href="/privacy">What we keep, and why</a>.
    </p>
    <div className="max-w-2xl">
      <GuestForgetForm action={forget}>
        {left.includes("entry") && (
          <p>
            <strong>Your seat goes with it.</strong> It is free for somebody else at once, and the hosts see
            it. We have no address then to tell your calendar: delete the entry there yourself. Or call it off
            above, wait for our mail, and come back here.
          </p>
        )}
        {left.includes("name") && (
          <p>
            <strong>Your name stays on the page of the {one}</strong>, and with it that you agreed to the
            recording being published, if you did. Your picture and your words go from there. Should the name
            go too, {contactEmail ? <a href={`mailto:${contactEmail}`}>write to us</a> : "write to us"}, and
            one of us takes it off.
          </p>
        )}
        {left.includes("pitch") && (
          <p>
            <strong>What you pitched stays</strong>, and your address with it: it has a page of its own, and
            is forgotten there. <a href="/pitch/resend">Lost the link?</a>
          </p>
        )}
      </GuestForgetForm>
    </div>
  </GuestSection>
)
