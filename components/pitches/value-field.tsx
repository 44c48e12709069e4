"use client"

import { useEffect, useRef, useState } from "react"
import { TextareaField } from "@/components/ui/textarea-field"
import { valueAdvice } from "./value-advice"

const most = 280

type Props = { defaultValue: string; error: string | undefined; hint: string }

/** The one answer that matters, with the questions that we would ask back while it is written. */
export function ValueField({ defaultValue, error, hint }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const [text, setText] = useState("")
  useEffect(() => {
    // What stands there may have come from a kept draft or the browser's own memory, not from typing.
    const read = () => setText(frame.current?.querySelector("textarea")?.value ?? "")
    const timer = setTimeout(read)
    return () => clearTimeout(timer)
  }, [])
  const left = most - text.trim().length
  return (
    <div ref={frame}>
      <TextareaField
        name="audienceValue"
        label="After this, our people can …"
        hint={hint}
        error={error}
        defaultValue={defaultValue}
        autoCapitalize="none"
        className="min-h-32"
        onChange={(event) => setText(event.target.value)}
      />
      {text.trim() !== "" && (
        <div className="mt-2 flex items-start justify-between gap-6 text-sm text-muted">
          <ul className="grid gap-0.5">
            {valueAdvice(text).map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
          <p className={`shrink-0 ${left < 0 ? "font-semibold text-danger" : ""}`}>
            {left < 0 ? `${-left} too many` : `${left} left`}
          </p>
        </div>
      )}
    </div>
  )
}
