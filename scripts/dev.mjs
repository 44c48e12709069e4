import { handOver } from "./bare/hand-over.mjs"

handOver("scripts/start.ts", ["--dev"])
