"use client"

import { useEffect, useState } from "react"
import { TextField } from "@/components/ui/text-field"
import type { Picture } from "@/domain/media/medium"
import { PictureSet } from "./picture-set"

type Props = {
  picture: Picture | null
  kept: readonly number[]
  base: string
  at: { x: string; y: string }
  errors: Record<string, string>
  id: string
}

const within = (text: string) => Math.min(100, Math.max(0, Number(text) || 0))

/** What must stay in view when it is cut: two numbers, or a press on the picture. */
export function FocalPoint({ picture, kept, base, at, errors, id }: Props) {
  const [x, setX] = useState(at.x)
  const [y, setY] = useState(at.y)
  // Without script nothing could be pressed, so nothing says so.
  const [isLive, wake] = useState(false)
  useEffect(() => wake(true), [])
  return (
    <fieldset className="grid gap-3">
      <legend className="font-semibold">What must stay in view</legend>
      {picture && (
        // For a mouse or a finger; with keys the two numbers below do the same.
        <button
          type="button"
          tabIndex={-1}
          aria-hidden="true"
          className="relative mt-1 block w-full max-w-sm cursor-crosshair border-2 border-edge"
          onClick={({ currentTarget, clientX, clientY }) => {
            const box = currentTarget.getBoundingClientRect()
            setX(String(Math.round(within(`${((clientX - box.left) / box.width) * 100}`))))
            setY(String(Math.round(within(`${((clientY - box.top) / box.height) * 100}`))))
          }}
        >
          <PictureSet {...{ picture, kept, base }} sizes="24rem" className="block h-auto w-full" isFirst />
          <span
            className="absolute size-6 -translate-1/2 rounded-full border-4 border-[#fff] outline-2 outline-[#000]"
            style={{ left: `${within(x)}%`, top: `${within(y)}%` }}
          />
        </button>
      )}
      <p className="text-sm text-muted">
        The page shows a part of it, as wide as the window allows. In percent; the middle is 50 and 50.
        {picture && isLive && " Or press on the picture."}
      </p>
      <div className="grid max-w-sm grid-cols-2 gap-4">
        <TextField
          name="focalX"
          id={`${id}-focalX`}
          label="From the left"
          inputMode="numeric"
          value={x}
          onChange={({ currentTarget }) => setX(currentTarget.value)}
          error={errors.focalX}
        />
        <TextField
          name="focalY"
          id={`${id}-focalY`}
          label="From the top"
          inputMode="numeric"
          value={y}
          onChange={({ currentTarget }) => setY(currentTarget.value)}
          error={errors.focalY}
        />
      </div>
    </fieldset>
  )
}
