import { type ChildProcess, spawn } from "node:child_process"

/** What a process is told. Next declares a narrower type for its own process. */
export type Environment = { [name: string]: string | undefined }
type Options = { environment: Environment; signal?: AbortSignal; output?: "inherit" | "ignore" | number }

/** Node's arguments for one of our TypeScript files. */
// Prisma reads relations side by side on one connection, which its driver deprecates for a version that is not out yet.
export const typescript = (file: string) => [
  "--conditions=react-server",
  "--disable-warning=DeprecationWarning",
  "--import",
  "tsx",
  file,
]

/** Runs a program of an installed package to its end and gives its exit code. */
export function runProgram(name: string, args: string[], options: Options) {
  return finished(
    spawn(`node_modules/.bin/${name}`, args, {
      env: options.environment as NodeJS.ProcessEnv,
      stdio: ["ignore", options.output ?? "inherit", options.output ?? "inherit"],
      shell: process.platform === "win32",
      ...(options.signal && { signal: options.signal }),
    }),
  )
}

/** Runs one of our TypeScript files to its end, in a process of its own, and gives its exit code. */
export function runScript(file: string, args: string[], options: Options) {
  return finished(
    spawn(process.execPath, [...typescript(file), ...args], {
      env: options.environment as NodeJS.ProcessEnv,
      stdio: ["inherit", options.output ?? "inherit", options.output ?? "inherit"],
      ...(options.signal && { signal: options.signal }),
    }),
  )
}

function finished(child: ChildProcess) {
  return new Promise<number>((resolve, reject) => {
    child.on("error", reject)
    child.on("exit", (code) => resolve(code ?? 1))
  })
}
