import type { Metadata } from "next"
import { SignInFrame } from "@/components/members/sign-in-frame"
import { Button } from "@/components/ui/button"
import { currentSettings } from "@/domain/settings/queries"

export const dynamic = "force-dynamic"
export const metadata: Metadata = { title: "Sign in", robots: { index: false, follow: false } }

/** Whatever opens this page, a scanner included, changes nothing; the press does. An unknown link looks the same. */
export default async function SignInLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const [{ group }, { token }] = await Promise.all([currentSettings(), params])
  return (
    <SignInFrame groupName={group.name} title="One press">
      <form method="post" action="/api/auth/callback/email" className="grid justify-items-start gap-4">
        <input type="hidden" name="token" value={token} />
        <p className="measure text-lg">
          You stay signed in on this device for 30 days, or until you sign out.
        </p>
        <Button look="accent">Sign in</Button>
      </form>
    </SignInFrame>
  )
}
