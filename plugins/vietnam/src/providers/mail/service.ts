import { randomUUID } from "node:crypto"
import { mkdir, rename, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils"
import type {
  Attachment,
  Logger,
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types"
import { createTransport, type SendMailOptions, type Transporter } from "nodemailer"

export interface MailOptions {
  /** smtp(s)://user:password@host:port; without it letters are written to files. */
  smtpUrl?: string
  /** Sender as it stands in the letter, with a name. */
  from: string
  /** The application's data directory; letters go into its folder `mail`. */
  dataDir: string
}

const SMTP_TIMEOUT_MS = 10_000

/**
 * E-mail: by SMTP when a server is configured, else as files that a mail program (.eml) and a browser (.html) open.
 * Letters come ready made in `content` (see `letters/`): this class only carries them.
 */
export default class MailService extends AbstractNotificationProviderService {
  static override identifier = "mail"

  private readonly logger: Logger
  private readonly options: MailOptions
  private readonly transport: Transporter

  constructor({ logger }: { logger: Logger }, options: MailOptions) {
    super()
    this.logger = logger
    this.options = options
    this.transport = options.smtpUrl
      ? createTransport({
          url: options.smtpUrl,
          dnsTimeout: SMTP_TIMEOUT_MS,
          connectionTimeout: SMTP_TIMEOUT_MS,
          greetingTimeout: SMTP_TIMEOUT_MS,
          socketTimeout: SMTP_TIMEOUT_MS,
        })
      : // Composes the message and hands it back: the same bytes that a server would have got.
        createTransport({ streamTransport: true, buffer: true, newline: "unix" })
  }

  static override validateOptions(options: Record<string, unknown>): void {
    for (const name of ["from", "dataDir"]) {
      if (!options[name]) {
        throw new MedusaError(MedusaError.Types.INVALID_DATA, `mail: option ${name} is missing`)
      }
    }
  }

  /**
   * @returns the message id of the server, or the name of the file without its ending
   * @throws MedusaError INVALID_DATA for a letter without content; whatever the server answers when it refuses
   */
  override async send(
    notification: ProviderSendNotificationDTO,
  ): Promise<ProviderSendNotificationResultsDTO> {
    const { content } = notification
    if (!content?.html || !content.text || !content.subject) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `mail: ${notification.template} came without subject, text or html`,
      )
    }
    const message: SendMailOptions = {
      from: notification.from?.trim() || this.options.from,
      to: notification.to,
      subject: content.subject,
      text: content.text,
      html: content.html,
      attachments: (notification.attachments ?? []).map((attachment) => ({
        filename: attachment.filename,
        content: Buffer.from(attachment.content, "base64"),
        contentType: attachment.content_type,
        contentDisposition: attachment.disposition === "inline" ? "inline" : "attachment",
        cid: attachment.id,
      })),
    }
    const sent = await this.transport.sendMail(message)
    if (this.options.smtpUrl) {
      return { id: String(sent.messageId) }
    }
    const page = inlined(content.html, notification.attachments ?? [])
    return { id: await this.file(notification.template, sent.message as Buffer, page) }
  }

  private async file(template: string, eml: Buffer, html: string): Promise<string> {
    const folder = join(this.options.dataDir, "mail")
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const stamp = new Date().toISOString().replace(/[:.]/g, "-")
    const name = `${stamp}-${template.replace(/[^a-z0-9.-]/gi, "_")}-${randomUUID().slice(0, 8)}`
    // Readers of the folder never see half a letter.
    for (const [ending, content] of [
      ["html", html],
      ["eml", eml],
    ] as const) {
      const draft = join(folder, `.${name}.${ending}`)
      await writeFile(draft, content, { mode: 0o600 })
      await rename(draft, join(folder, `${name}.${ending}`))
    }
    this.logger.info(`mail: wrote ${name}.eml`)
    return name
  }
}

/** A browser knows nothing of `cid:`; the page carries its pictures itself. */
function inlined(html: string, attachments: readonly Attachment[]): string {
  return attachments.reduce(
    (page, { id, content_type, content }) =>
      id ? page.replaceAll(`cid:${id}`, `data:${content_type ?? ""};base64,${content}`) : page,
    html,
  )
}
