/** So many renders at once, so many waiting, and only so long: what is more is turned away at the door. */
export class Gate {
  #running = 0
  readonly #waiting: (() => void)[] = []

  constructor(
    readonly running = 24,
    readonly waiting = 200,
    readonly waitMs = 3_000,
  ) {}

  /** False when the house is full. Whoever got true must call `leave` once. */
  async enter(): Promise<boolean> {
    if (this.#running < this.running) {
      this.#running += 1
      return true
    }
    if (this.#waiting.length >= this.waiting) return false
    return new Promise((resolve) => {
      const admit = () => {
        clearTimeout(timer)
        resolve(true)
      }
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(admit), 1)
        resolve(false)
      }, this.waitMs)
      this.#waiting.push(admit)
    })
  }

  leave(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#running -= 1
  }
}
