/** The button that Enter presses is a form's first: this one saves, where another stands before the one that is seen. */
export const FirstButton = () => <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
