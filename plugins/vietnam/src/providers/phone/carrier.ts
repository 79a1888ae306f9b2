import { randomUUID } from "node:crypto"
import { mkdir, rename, writeFile } from "node:fs/promises"
import { join } from "node:path"

/** One message to a telephone. */
export interface PhoneMessage {
  /** +84… */
  to: string
  text: string
  /** What it is about, for whoever looks for it. */
  template: string
}

/** Who carries messages to telephones: a gateway of texts, Zalo, or a folder. */
export interface PhoneCarrier {
  /**
   * @returns the carrier's own name of the message
   * @throws when it was not taken, so that it is tried again
   */
  carry(message: PhoneMessage): Promise<string>
}

/** Writes messages to files that a person reads and sends by hand: for shops that have no gateway. */
export class FolderCarrier implements PhoneCarrier {
  constructor(private readonly folder: string) {}

  async carry({ to, text, template }: PhoneMessage): Promise<string> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 })
    const stamp = new Date().toISOString().replace(/[:.]/g, "-")
    const name = `${stamp}-${template.replace(/[^a-z0-9.-]/gi, "_")}-${randomUUID().slice(0, 8)}`
    // Readers of the folder never see half a message.
    const draft = join(this.folder, `.${name}.txt`)
    await writeFile(draft, `${to}\n\n${text}\n`, { mode: 0o600 })
    await rename(draft, join(this.folder, `${name}.txt`))
    return name
  }
}
