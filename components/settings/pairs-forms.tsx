"use client"

import type { FormAction } from "@/components/dashboard/form-action"
import type { Typed } from "@/lib/form"
import { PairsForm } from "./pairs-form"

type Props = { action: FormAction; version: number; before: Typed; isSaved: boolean; isOpen: boolean }

const countOf = (before: Typed, field: string) =>
  Object.entries(before).filter(([name, value]) => name.endsWith(field) && value).length

/** Where else the group is: the footer of every page. */
export const LinksForm = (props: Props) => (
  <PairsForm
    {...props}
    id="links"
    title="Links"
    note={countOf(props.before, ".url") === 0 ? "none" : `${countOf(props.before, ".url")} in the footer`}
    hint="LinkedIn, a podcast, the chat: up to eight, in the footer of every page, in this order."
    list="links"
    most={8}
    columns={[
      { name: "label", label: "It says", maxLength: 40 },
      { name: "url", label: "It leads to", inputMode: "url" },
    ]}
    submit="Save the links"
  />
)

/** Its audience in numbers, as the group gives them. */
export const AudienceForm = (props: Props) => (
  <PairsForm
    {...props}
    id="audience"
    title="Your audience in numbers"
    note={countOf(props.before, ".number") === 0 ? "none" : (props.before["figures[0].number"] ?? "")}
    hint="“100,000” “listeners an episode”. They stand on How we choose, How to join and above the pitch form, as you say them."
    list="figures"
    most={4}
    columns={[
      { name: "number", label: "Number", maxLength: 20 },
      { name: "label", label: "Of what", maxLength: 60 },
    ]}
    submit="Save the numbers"
  />
)
