import { join } from "node:path"
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils"
import type {
  Logger,
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types"
import { FolderCarrier, type PhoneCarrier } from "./carrier"

export interface PhoneOptions {
  /** The application's data directory; texts go into its folder `phone`, messages by Zalo into `zalo`. */
  dataDir: string
}

/**
 * Messages to telephones, by text (channel `sms`) or by Zalo (`zalo`). They come ready made in `content.text` (see
 * `letters/sms.ts` and `letters/zalo.ts`): this class only carries them.
 */
export default class PhoneService extends AbstractNotificationProviderService {
  static override identifier = "phone"

  private readonly logger: Logger
  private readonly carriers: Record<string, PhoneCarrier>

  constructor({ logger }: { logger: Logger }, { dataDir }: PhoneOptions) {
    super()
    this.logger = logger
    this.carriers = {
      sms: new FolderCarrier(join(dataDir, "phone")),
      zalo: new FolderCarrier(join(dataDir, "zalo")),
    }
  }

  static override validateOptions(options: Record<string, unknown>): void {
    if (!options.dataDir)
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "phone: option dataDir is missing")
  }

  /**
   * @returns the carrier's name of the message
   * @throws MedusaError INVALID_DATA for a message without text, or by a channel that has no carrier; whatever the carrier answers when it refuses
   */
  override async send({
    to,
    channel,
    template,
    content,
  }: ProviderSendNotificationDTO): Promise<ProviderSendNotificationResultsDTO> {
    if (!content?.text)
      throw new MedusaError(MedusaError.Types.INVALID_DATA, `phone: ${template} came without text`)
    const carrier = Object.hasOwn(this.carriers, channel) ? this.carriers[channel] : undefined
    if (!carrier)
      throw new MedusaError(MedusaError.Types.INVALID_DATA, `phone: nobody carries ${channel}`)
    const id = await carrier.carry({ to, template, text: content.text })
    this.logger.info(`phone: wrote ${id}.txt by ${channel}`)
    return { id }
  }
}
