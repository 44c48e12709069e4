import { handOver } from "./bare/hand-over.mjs"

handOver("scripts/with-greenroom.ts", ["prove", ...process.argv.slice(2)])
