/** Boxes to type or choose in: paper with an edge of 3 to 1, thick and red when something is wrong. */
export const controlLook =
  "block w-full min-h-11 border-2 border-edge bg-sheet px-3 py-2 text-base text-ink placeholder:text-muted " +
  "aria-invalid:border-danger disabled:opacity-60 focus-visible:outline-offset-0"
