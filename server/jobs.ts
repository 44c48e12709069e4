import type { Job } from "./worker"

/** What the clock does, every half minute. Each is a verb that may run twice, and in two processes at once. */
export const jobs: readonly Job[] = []
