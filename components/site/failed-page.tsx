/** What a visitor sees when a page could not be made: no details, and a number to quote. */
export function FailedPage({ digest }: { digest: string | undefined }) {
  return (
    <div className="sheet-width py-16">
      <h1 className="display text-5xl font-black uppercase">That did not work</h1>
      <div className="measure mt-6 grid gap-3 text-lg">
        <p>The fault is ours, and it is in our log. Please try again in a minute.</p>
        {digest && <p>If you write to us about it, this number helps: {digest}</p>}
      </div>
      <p className="mt-6">
        <a href="/" className="font-semibold">
          Home
        </a>
      </p>
    </div>
  )
}
