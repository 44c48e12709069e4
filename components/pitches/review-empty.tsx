/** The reward: nobody waits for us. Worth a screenshot. */
export function ReviewEmpty({ isAllQuiet }: { isAllQuiet: boolean }) {
  return (
    <section className="on-poster mt-6 px-5 pt-8 pb-6 sm:px-10 sm:pt-14 sm:pb-10" aria-labelledby="empty">
      <h1 id="empty" className="display text-5xl font-black uppercase">
        Nobody is waiting
      </h1>
      <p className="mt-6 max-w-xl text-lg">
        {isAllQuiet
          ? "Everyone who wrote to us has an answer. Close this, and go outside."
          : "Everyone who wrote to us has an answer. What is below is somebody else’s turn."}
      </p>
    </section>
  )
}
