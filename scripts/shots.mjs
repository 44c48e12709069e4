import { handOver } from "./bare/hand-over.mjs"

handOver("scripts/with-greenroom.ts", ["shots", ...process.argv.slice(2)])
