const wornOutMs = 60_000

export type HealthAnswer = { status: number; text: string }
type Watched = { isDatabaseUp(): boolean; workerBeatAt(): number | null; isStopping(): boolean }

/**
 * Answered by the front and not by a page: whoever watches must get an answer while every render is busy or Next is
 * the thing that hangs. Bare words, for strangers read this too.
 */
export function health({ isDatabaseUp, workerBeatAt, isStopping }: Watched) {
  return (path: string): HealthAnswer | null => {
    if (path === "/api/health") return { status: 200, text: "ok" }
    if (path !== "/api/ready") return null
    const beat = workerBeatAt()
    const isWorking = beat === null || Date.now() - beat < wornOutMs
    return isDatabaseUp() && isWorking && !isStopping()
      ? { status: 200, text: "ready" }
      : { status: 503, text: "not ready" }
  }
}
