/** To what did not come by the form. */
export function BringLink() {
  return (
    <p className="absolute top-0 right-0 text-sm">
      <a href="/dashboard/pitches/new" data-key="m" className="inline-flex min-h-9 items-center">
        From a mail
      </a>
    </p>
  )
}
