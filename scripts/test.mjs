import { handOver } from "./bare/hand-over.mjs"

handOver("scripts/test.ts")
