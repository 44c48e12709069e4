import { defineConfig, devices } from "@playwright/test"

// All of this is set by npm test -- journeys, which brings up the Greenroom that they run against.
const { BASE_URL = "http://start-with-npm-test.invalid", BROWSER_PATH, BROWSER_ARGS = "" } = process.env

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  workers: 2,
  // A journey that passes the second time has failed.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // Guards against what hangs, and no measure: another program on the machine must fail no journey.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : "list",
  use: {
    baseURL: BASE_URL,
    // Filming every journey for the one that fails takes two fifths of all the time. Ask for it: --trace retain-on-failure
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      args: BROWSER_ARGS.split(" ").filter(Boolean),
      ...(BROWSER_PATH && { executablePath: BROWSER_PATH }),
    },
  },
  projects: [
    { name: "side by side", testIgnore: "moved-clock/**", use: { ...devices["Desktop Chrome"] } },
    // There is one clock: what moves it runs alone, when everything else is done.
    {
      name: "moved clock",
      testMatch: "moved-clock/**",
      dependencies: ["side by side"],
      workers: 1,
      use: { ...devices["Desktop Chrome"] },
    },
  ],
})
