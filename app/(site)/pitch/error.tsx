"use client"

import { usePathname } from "next/navigation"
import { FailedPage } from "@/components/site/failed-page"
import { Notice } from "@/components/ui/notice"

/** When even the answer did not arrive. Of the form, the draft on this device still has every word. */
export default function PitchError({ error }: { error: Error & { digest?: string } }) {
  const isForm = usePathname() === "/pitch"
  return (
    <>
      <FailedPage digest={error.digest} />
      {isForm && (
        <div className="sheet-width">
          <Notice title="What you typed is kept on this device">
            {/* A whole new page on purpose: the one that failed cannot be trusted to mend itself. */}
            <a href="/pitch" className="font-semibold">
              Open the form again
            </a>{" "}
            and send it once more. Sent twice, it is still one pitch.
          </Notice>
        </div>
      )}
    </>
  )
}
