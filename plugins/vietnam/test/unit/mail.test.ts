import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Logger, ProviderSendNotificationDTO } from "@medusajs/framework/types"
import { simpleParser } from "mailparser"
import { SMTPServer } from "smtp-server"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import MailService from "../../src/providers/mail/service"

const FROM = "Đúng Gốc <don-hang@example.com>"
const LETTER: ProviderSendNotificationDTO = {
  to: "hoa@example.com",
  channel: "email",
  template: "order-placed",
  content: {
    subject: "Đúng Gốc đã nhận đơn hàng 1024",
    text: "Cảm ơn bạn đã đặt hàng",
    html: '<p>Cảm ơn bạn</p><img src="cid:vietqr">',
  },
  attachments: [
    {
      id: "vietqr",
      filename: "vietqr.png",
      content: Buffer.from("picture").toString("base64"),
      content_type: "image/png",
      disposition: "inline",
    },
  ],
}
const logger = { info: () => undefined } as unknown as Logger

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "mail-"))
})
afterEach(() => {
  rmSync(dataDir, { recursive: true })
})

describe("letters without a mail server", () => {
  it("are files that a mail program and a browser open", async () => {
    const mail = new MailService({ logger }, { from: FROM, dataDir })
    const { id } = await mail.send(LETTER)
    const folder = join(dataDir, "mail")
    expect(readdirSync(folder).sort()).toEqual([`${id}.eml`, `${id}.html`])

    const read = await simpleParser(readFileSync(join(folder, `${id}.eml`)))
    expect(read.subject).toBe(LETTER.content!.subject)
    expect(read.from?.value[0]).toEqual({ name: "Đúng Gốc", address: "don-hang@example.com" })
    expect(read.text?.trim()).toBe("Cảm ơn bạn đã đặt hàng")
    expect(read.attachments).toMatchObject([{ cid: "vietqr", contentType: "image/png" }])

    const page = readFileSync(join(folder, `${id}.html`), "utf8")
    expect(page).toContain("data:image/png;base64,")
    expect(page).not.toContain("cid:")
  })

  it("are readable by their owner alone", async () => {
    const { id } = await new MailService({ logger }, { from: FROM, dataDir }).send(LETTER)
    expect(statSync(join(dataDir, "mail", `${id}.eml`)).mode & 0o077).toBe(0)
  })

  it("are refused without content", async () => {
    const mail = new MailService({ logger }, { from: FROM, dataDir })
    await expect(mail.send({ ...LETTER, content: null })).rejects.toThrow(/order-placed/)
  })
})

describe("letters with a mail server", () => {
  const serve = async (onLetter: (raw: Buffer) => Error | null) => {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onData(stream, _session, done) {
        const chunks: Buffer[] = []
        stream.on("data", (chunk: Buffer) => chunks.push(chunk))
        stream.on("end", () => done(onLetter(Buffer.concat(chunks))))
      },
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const { port } = server.server.address() as AddressInfo
    const close = () => new Promise<void>((resolve) => server.close(resolve))
    return { smtpUrl: `smtp://127.0.0.1:${port}`, close }
  }

  it("arrive there, and leave no file", async () => {
    const letters: Buffer[] = []
    const { smtpUrl, close } = await serve((raw) => (letters.push(raw), null))
    const { id } = await new MailService({ logger }, { from: FROM, dataDir, smtpUrl }).send(LETTER)
    await close()
    expect(letters).toHaveLength(1)
    const read = await simpleParser(letters[0]!)
    expect(read.messageId).toBe(id)
    expect(read.subject).toBe(LETTER.content!.subject)
    expect(readdirSync(dataDir)).toEqual([])
  })

  it("say so when the server refuses, so that they are tried again", async () => {
    const { smtpUrl, close } = await serve(() => new Error("mailbox full"))
    const mail = new MailService({ logger }, { from: FROM, dataDir, smtpUrl })
    await expect(mail.send(LETTER)).rejects.toThrow(/mailbox full/)
    await close()
  })
})
