/** A list without an event, said as what it is. */
export const EmptyList = ({ isEnd = false }: { isEnd?: boolean }) => (
  <p className="display mb-8 border-t-4 border-ink pt-5 text-3xl">
    {isEnd ? "That is all of it." : "Nothing is listed just now. We would rather list nothing than anything."}
  </p>
)
