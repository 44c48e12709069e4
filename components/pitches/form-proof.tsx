import { UnseenValue } from "@/components/ui/unseen-value"

type Props = { stamp: string; isListedSeen: boolean }

/**
 * What a form says about itself. The field is one that people neither see nor reach: only a program that fills in
 * whatever it finds puts something there. Its name means nothing to a browser's autofill, the marks keep password
 * managers off, and whoever reads the page without our styles reads what to do. Off the screen, not `display: none`,
 * since programs look for that.
 */
export function FormProof({ stamp, isListedSeen }: Props) {
  return (
    <>
      <UnseenValue name="stamp" value={stamp} />
      <UnseenValue name="seen" value={isListedSeen ? "yes" : ""} />
      <div aria-hidden="true" className="sr-only">
        <label htmlFor="topping">Please leave this empty</label>
        <input
          type="text"
          id="topping"
          name="topping"
          tabIndex={-1}
          autoComplete="off"
          data-1p-ignore
          data-bwignore
          data-lpignore="true"
          data-form-type="other"
        />
      </div>
    </>
  )
}
