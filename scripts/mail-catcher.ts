import { randomBytes } from "node:crypto"
import { createServer } from "node:http"
import { SMTPServer } from "smtp-server"
import { openMailFolder } from "./mailbox/folder"
import { mailboxPages } from "./mailbox/pages"

/**
 * A mail server for one machine: takes every mail, keeps each as a file and delivers none. It listens on loopback
 * only, and its page shows the mails to whoever sits at this machine.
 * Addresses at refuses.example are refused for good and those at busy.example for now, to try both.
 */
export async function startMailCatcher(wish: { folder: string; smtpPort: number; mailboxPort: number }) {
  const mails = await openMailFolder(wish.folder)
  const smtp = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    banner: "Greenroom's mail catcher",
    size: 25 * 1024 * 1024,
    disableReverseLookup: true,
    logger: false,
    onRcptTo: ({ address }, _session, answer) => answer(refusalFor(address)),
    onData(stream, session, answer) {
      const parts: Buffer[] = []
      stream.on("data", (part: Buffer) => parts.push(part))
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope
        const from = mailFrom ? mailFrom.address : ""
        const to = rcptTo.map(({ address }) => address)
        const id = `${new Date().toISOString().replace(/[:.]/g, "-")}-${randomBytes(3).toString("hex")}`
        // Only a mail that is on the disk is accepted.
        mails.keep(id, { from, to }, Buffer.concat(parts)).then(
          () => answer(null, `kept as ${id}`),
          (error: Error) => answer(error),
        )
      })
    },
  })
  // Senders that break off are none of our business.
  smtp.on("error", () => undefined)
  const site = createServer(mailboxPages(mails))
  await new Promise<void>((resolve) => smtp.listen(wish.smtpPort, "127.0.0.1", resolve))
  await new Promise<void>((resolve, reject) =>
    site.once("error", reject).listen(wish.mailboxPort, "127.0.0.1", resolve),
  )
  return {
    async stop() {
      site.closeAllConnections()
      await Promise.all([
        new Promise((done) => site.close(done)),
        new Promise<void>((done) => smtp.close(() => done())),
      ])
    },
  }
}

function refusalFor(address: string) {
  const host = address.split("@").at(-1)?.toLowerCase()
  if (host === "refuses.example") return refusal(550, "No such person here")
  if (host === "busy.example") return refusal(451, "Try again later")
  return null
}

function refusal(responseCode: number, message: string) {
  return Object.assign(new Error(message), { responseCode })
}
