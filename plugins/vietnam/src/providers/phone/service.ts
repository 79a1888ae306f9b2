import { join } from "node:path"
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils"
import type {
  Logger,
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types"
import { FolderCarrier, type PhoneCarrier } from "./carrier"

export interface PhoneOptions {
  /** The application's data directory; messages go into its folder `phone`. */
  dataDir: string
}

/** Messages to telephones. They come ready made in `content.text` (see `letters/sms.ts`): this class only carries them. */
export default class PhoneService extends AbstractNotificationProviderService {
  static override identifier = "phone"

  private readonly logger: Logger
  private readonly carrier: PhoneCarrier

  constructor({ logger }: { logger: Logger }, { dataDir }: PhoneOptions) {
    super()
    this.logger = logger
    this.carrier = new FolderCarrier(join(dataDir, "phone"))
  }

  static override validateOptions(options: Record<string, unknown>): void {
    if (!options.dataDir)
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "phone: option dataDir is missing")
  }

  /**
   * @returns the carrier's name of the message
   * @throws MedusaError INVALID_DATA for a message without text; whatever the carrier answers when it refuses
   */
  override async send({
    to,
    template,
    content,
  }: ProviderSendNotificationDTO): Promise<ProviderSendNotificationResultsDTO> {
    if (!content?.text)
      throw new MedusaError(MedusaError.Types.INVALID_DATA, `phone: ${template} came without text`)
    const id = await this.carrier.carry({ to, template, text: content.text })
    this.logger.info(`phone: wrote ${id}.txt`)
    return { id }
  }
}
