type Words = { id: string; why?: string | undefined; hint?: string | undefined; error?: string | undefined }

/** The ids that `aria-describedby` names, in the order in which they are read. */
export const describedBy = ({ id, why, hint, error }: Words) =>
  [why && `${id}-why`, hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined

/** Why we ask, an example, and what is wrong: the three lines beside a question. */
export function FieldWords({ id, why, hint, error }: Words) {
  return (
    <>
      {why && (
        <p id={`${id}-why`} className="measure text-sm text-muted">
          {why}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="measure text-sm text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p
          id={`${id}-error`}
          className="measure mt-1 border-t-4 border-danger pt-1 text-sm font-semibold text-danger"
        >
          <span className="sr-only">Mistake: </span>
          {error}
        </p>
      )}
    </>
  )
}
