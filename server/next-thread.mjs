// A thread does not inherit the loader that this process reads TypeScript with.
import { register } from "tsx/esm/api"

register()
await import("./next-thread.ts")
