type Props = { joinText: string; joinUrl: string; city: string }

/** How do I join? On the poster, beside the next date. */
export function JoinBlock({ joinText, joinUrl, city }: Props) {
  return (
    <section
      aria-labelledby="join"
      className="grid gap-x-12 gap-y-2 md:grid-cols-[auto_1fr] md:items-baseline"
    >
      <h2 id="join" className="display text-2xl">
        How do I join{city && ` in ${city}`}?
      </h2>
      <p className="max-w-2xl">
        {joinText}{" "}
        {joinUrl && (
          <>
            <a href={joinUrl} rel="noopener">
              Join from home
            </a>
            {" or "}
          </>
        )}
        <a href="/join" className="font-semibold">
          {joinUrl ? "read what to expect" : "Read what to expect"}
        </a>
        .
      </p>
    </section>
  )
}
