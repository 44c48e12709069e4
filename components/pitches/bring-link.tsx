/** To what did not come by the form. */
export function BringLink() {
  return (
    <p className="-mt-2 mb-4 text-sm">
      <a href="/dashboard/pitches/new" data-key="m" className="inline-flex min-h-8 items-center">
        From a mail
      </a>
    </p>
  )
}
