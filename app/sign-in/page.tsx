import type { Metadata } from "next"
import { SignInForm } from "@/components/members/sign-in-form"
import { SignInFrame } from "@/components/members/sign-in-frame"
import { Notice } from "@/components/ui/notice"
import { currentSettings } from "@/domain/settings/queries"
import { askForLink } from "./actions"

export const dynamic = "force-dynamic"
export const metadata: Metadata = { title: "Sign in", robots: { index: false, follow: false } }

type Props = { searchParams: Promise<{ sent?: string; expired?: string; error?: string }> }

export default async function SignInPage({ searchParams }: Props) {
  const [{ group }, { sent, expired, error }] = await Promise.all([currentSettings(), searchParams])
  return (
    <SignInFrame groupName={group.name} title={sent ? "Look into your mail" : "Sign in"}>
      {(expired || error) && (
        <Notice title="That link does not work any more" role="alert">
          A link works once, for 20 minutes. Ask for a new one.
        </Notice>
      )}
      {sent ? (
        <>
          <p className="measure text-lg">
            If that address belongs to one of our editors, a link is on its way. It works once, for 20
            minutes.
          </p>
          <p>
            <a href="/sign-in">Ask again, or for another address</a>
          </p>
        </>
      ) : (
        <SignInForm action={askForLink} />
      )}
    </SignInFrame>
  )
}
