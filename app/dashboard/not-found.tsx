import { ButtonLink } from "@/components/ui/button-link"

export default function NotFound() {
  return (
    <div className="grid justify-items-start gap-5 pt-10">
      <h1 className="display text-3xl">Nothing here</h1>
      <p className="measure">It was deleted, or it is not yours to see.</p>
      <ButtonLink href="/dashboard">To the queue</ButtonLink>
    </div>
  )
}
