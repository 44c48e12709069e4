import { format } from "node:util"
import { log } from "@/lib/log"

/** Next and libraries write to the console. All of it goes through the log, which takes secrets out. */
export function logConsole(): void {
  console.error = (...words: unknown[]) => log.error(format(...words))
  console.warn = (...words: unknown[]) => log.warn(format(...words))
  console.info = (...words: unknown[]) => log.info(format(...words))
  console.log = console.info
}
