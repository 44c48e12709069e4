import { AsyncLocalStorage } from "node:async_hooks"
import { format } from "node:util"
import { log } from "@/lib/log"

/** Whatever is written while a request is rendered carries the number that its visitor was shown. */
export const underWay = new AsyncLocalStorage<{ reference: string }>()

/** Next and libraries write to the console. All of it goes through the log, which takes secrets out. */
export function logConsole(): void {
  const about = () => underWay.getStore() ?? {}
  console.error = (...words: unknown[]) => log.error(about(), format(...words))
  console.warn = (...words: unknown[]) => log.warn(about(), format(...words))
  console.info = (...words: unknown[]) => log.info(about(), format(...words))
  console.log = console.info
}
