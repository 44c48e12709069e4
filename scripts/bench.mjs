import { handOver } from "./bare/hand-over.mjs"

handOver("scripts/with-greenroom.ts", ["bench", ...process.argv.slice(2)])
