import type { CreateFileDTO, FileDTO } from "@medusajs/framework/types"
import StockFiles from "@medusajs/file"
import { publicFile } from "./public-file"

export interface FileOptions {
  /** Where the backend is reached: what it keeps itself is named by its path alone. */
  ownUrl: string
}

/**
 * Medusa's files, with what is made public put in order where every upload passes, whichever provider keeps it. Providers
 * store a file under the name that somebody typed, with spaces, marks and all, and as the camera made it: see
 * docs/adr/0017.
 */
export default class FileService extends StockFiles.service {
  private readonly ownUrl: string

  constructor(...args: ConstructorParameters<typeof StockFiles.service>) {
    super(...args)
    const [, { ownUrl }] = args as unknown as [unknown, FileOptions]
    this.ownUrl = ownUrl
  }

  override createFiles(data: CreateFileDTO[]): Promise<FileDTO[]>
  override createFiles(data: CreateFileDTO): Promise<FileDTO>
  /** @throws MedusaError INVALID_DATA for a public file that claims to be a picture and cannot be read as one */
  override async createFiles(data: CreateFileDTO | CreateFileDTO[]): Promise<FileDTO | FileDTO[]> {
    if (!Array.isArray(data)) return this.named(await super.createFiles(await ready(data)))
    const files: CreateFileDTO[] = []
    // One after another: a photo takes a hundred megabytes while it is turned.
    for (const file of data) files.push(await ready(file))
    return (await super.createFiles(files)).map((file) => this.named(file))
  }

  /** The same data may be served under another host or port tomorrow. */
  private named(file: FileDTO): FileDTO {
    return file.url.startsWith(`${this.ownUrl}/`)
      ? { ...file, url: file.url.slice(this.ownUrl.length) }
      : file
  }
}

async function ready(file: CreateFileDTO): Promise<CreateFileDTO> {
  return file.access === "public" ? publicFile(file) : file
}
