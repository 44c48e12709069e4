import { DeadEnd } from "@/components/site/dead-end"

export default function SiteNotFound() {
  return (
    <DeadEnd over="404" title="Nothing here">
      <p>There is no page at this address. What is on stands where it always does.</p>
    </DeadEnd>
  )
}
