"use client"

import { FailedPage } from "@/components/site/failed-page"

export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <main>
      <FailedPage digest={error.digest} />
    </main>
  )
}
