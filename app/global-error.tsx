"use client"

import { FailedPage } from "@/components/site/failed-page"
import "./globals.css"

/** Stands in for the whole document, since not even the frame could be made. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <title>That did not work</title>
        <main>
          <FailedPage digest={error.digest} />
        </main>
      </body>
    </html>
  )
}
