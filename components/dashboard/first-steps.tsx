type Step = { name: string; label: string; isDone: boolean }

/** A new house: what it has to say of itself before anybody should see it. Gone once it is said. */
export function FirstSteps({ steps }: { steps: Step[] }) {
  if (steps.length === 0) return null
  return (
    <section
      aria-labelledby="first-steps"
      className="mt-4 mb-6 border-y-4 border-ink bg-note px-4 py-4 sm:px-5"
    >
      <h2 id="first-steps" className="display text-2xl">
        Before you show this to anybody
      </h2>
      <p className="measure mt-1">
        Four things that no default can know. Everything else is good enough to begin with.
      </p>
      <ol className="mt-3 grid gap-1">
        {steps.map(({ name, label, isDone }) => (
          <li key={name} className="flex min-h-9 items-center gap-3">
            <span aria-hidden="true" className="display w-4 text-xl leading-none text-accent">
              {isDone ? "✓" : "–"}
            </span>
            {isDone ? (
              <span className="text-muted">
                {label}
                <span className="sr-only">: done</span>
              </span>
            ) : (
              <a href={`/dashboard/settings/group?open=group#group-${name}`} className="font-semibold">
                {label}
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
