import type { Metadata } from "next"
import { TitledPart } from "@/components/site/titled-part"
import { PageHeading } from "@/components/ui/page-heading"
import { Paragraphs } from "@/components/ui/paragraphs"
import { showWords } from "@/domain/episodes/episode"
import { currentSettings } from "@/domain/settings/queries"

export const metadata: Metadata = {
  title: "Privacy",
  description: "What we keep about you, how long, and how to make it go away.",
  alternates: { canonical: "/privacy" },
}

export default async function PrivacyPage() {
  const { group, show, unconfirmedDays, forgetMonths } = await currentSettings()
  return (
    <div className="sheet-width">
      <PageHeading title="Privacy" lead="What we keep about you, how long, and how to make it go away." />
      <div className="border-t-4 border-ink">
        <TitledPart title="If you only read">
          <p>
            We set no cookies, count nobody, and load nothing from anybody else: the letters you are reading
            come from our own server. Links to other places lead to other places; their rules hold there.
          </p>
        </TitledPart>
        <TitledPart title="If you pitch us something">
          <p>
            We keep what you write in the form, or in a mail that an editor brings here, your name and mail
            address, the mails between us, and what we decided. {group.name}’s editors read it, nobody else.
            Nothing of it becomes public unless an editor publishes an event, and then it is the event that is
            public, not your address.
          </p>
          <ul className="ml-5 grid list-disc gap-2">
            <li>A pitch that you never confirm is gone after {unconfirmedDays} days.</li>
            <li>
              For one hour we keep marks made, with a key of ours, from its link, its words, your mail domain
              and your part of the network. They show nothing, and tell us when one sender writes under many
              names.
            </li>
            <li>
              If we shall tell you when our form opens again, we keep the address until that one mail is
              written, and the mail for 30 days.
            </li>
            <li>A pitch that was not listed is forgotten {forgetMonths} months after it was closed.</li>
            <li>
              Your own page, behind the secret link in our mail, shows everything we sent you. There you can
              change your pitch while nothing is decided, take it back, take a copy of all that we hold about
              it and you, and have it all forgotten at once. Only what is on our calendar we undo by hand
              first: <a href="/contact">write to us</a>. A seat on the show is given up on the page of your
              invitation.
            </li>
            <li>
              What stays of you then is a count without a name. If you say “never invite or remind me again”,
              we also keep one mark made from your address with a key of ours. It does not show the address,
              and serves to keep our invitations and reminders from it, until you pitch us something again and
              confirm it.
            </li>
            <li>
              Notes that our editors write about you are yours too: they are in that copy. They know it.
            </li>
            <li>
              An editor may show your name, your organisation and your sentence to others of us, and ask
              whether they know you. What they answer is in that copy as well.
            </li>
          </ul>
        </TitledPart>
        {show.isOn && (
          <TitledPart title="If you come on the show">
            <p>Your name stands on the {showWords[show.kind].one}’s page. Your mail address does not.</p>
            <p>
              So does a picture of you, if you send one and one of us has looked at it. We keep it without
              what your telephone wrote beside it, such as where it was taken. You can take it back on your
              own page at any time, and it goes by itself when you do not come.
            </p>
            <p>
              Your own page, behind the secret link in our mail, has a copy of all that we hold about you, and
              there you can have it forgotten at once, whether you ever pitched us anything or not: our mails,
              your address, what you told us for the recording, your picture. A seat that is still to come is
              given up with it. If you were on the show already, your name stays on the episode’s page until
              you <a href="/contact">ask us</a> to take it off, and so does the fact that you agreed to being
              published. An invitation that came to nothing is forgotten by itself after {forgetMonths}{" "}
              months.
            </p>
          </TitledPart>
        )}
        <TitledPart title="If you are one of us">
          <p>
            Your name is shown only if you chose a public one. Editors who sign in get a cookie, which keeps
            them signed in and does nothing else.
          </p>
        </TitledPart>
        <TitledPart title="Ask us">
          <p>
            What we know about you, what is wrong in it, and that it should go:{" "}
            <a href="/contact">write to us</a>, a person answers. If the answer does not satisfy you, the data
            protection authority where you live will listen.
          </p>
        </TitledPart>
        {group.privacyNote && (
          <TitledPart title="What we add">
            <Paragraphs text={group.privacyNote} />
          </TitledPart>
        )}
      </div>
    </div>
  )
}
