import { basename } from "node:path/posix"
import type { CreateFileDTO, FileDTO, ProviderUploadStreamDTO } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import StockFiles from "@medusajs/file"
import { publicFile } from "./public-file"

export interface FileOptions {
  /** Where the backend is reached: what it keeps itself is named by its path alone. */
  ownUrl: string
  /** What the addresses of objects in a bucket begin with: they are named as if the backend kept them, which hands them on. */
  bucketUrl?: string
}

/**
 * Medusa's files, with what is made public put in order where every upload passes, whichever provider keeps it. Providers
 * store a file under the name that somebody typed, with spaces, marks and all, and as the camera made it: see
 * docs/adr/0017.
 */
export default class FileService extends StockFiles.service {
  private readonly ownUrl: string
  private readonly bucketUrl: string | undefined

  constructor(...args: ConstructorParameters<typeof StockFiles.service>) {
    super(...args)
    const [, { ownUrl, bucketUrl }] = args as unknown as [unknown, FileOptions]
    this.ownUrl = ownUrl
    this.bucketUrl = bucketUrl
  }

  override createFiles(data: CreateFileDTO[]): Promise<FileDTO[]>
  override createFiles(data: CreateFileDTO): Promise<FileDTO>
  /**
   * All of them, or none.
   * @throws MedusaError INVALID_DATA for a public file that claims to be a picture and cannot be read as one;
   *   UNEXPECTED_STATE, with the reason of the store, when one could not be kept
   */
  override async createFiles(data: CreateFileDTO | CreateFileDTO[]): Promise<FileDTO | FileDTO[]> {
    if (!Array.isArray(data)) return this.keep(await ready(data))
    const files: CreateFileDTO[] = []
    // One after another: a photo takes a hundred megabytes while it is turned.
    for (const file of data) files.push(await ready(file))
    const kept: FileDTO[] = []
    for (const file of files) {
      try {
        kept.push(await this.keep(file))
      } catch (error) {
        await this.deleteFiles(kept.map(({ id }) => id))
        throw error
      }
    }
    return kept
  }

  override getUploadStream(data: ProviderUploadStreamDTO) {
    return super.getUploadStream({ ...data, filename: this.placed(data) })
  }

  private async keep(file: CreateFileDTO): Promise<FileDTO> {
    try {
      const kept = await super.createFiles({ ...file, filename: this.placed(file) })
      return this.named(kept, file.access)
    } catch (cause) {
      const { name, message } = cause as Error
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `${basename(file.filename)} could not be stored, and nothing was: ${name === "Error" ? message : `${name}: ${message}`}`,
      )
    }
  }

  /** In a bucket what all may read lies apart, so that its policy can tell the two: many refuse access object by object. */
  private placed({ filename, access }: Pick<CreateFileDTO, "filename" | "access">): string {
    if (!this.bucketUrl) return filename
    return `${access === "public" ? "public" : "private"}/${basename(filename)}`
  }

  /** The same data may be served under another host or port tomorrow, or from another bucket. */
  private named(file: FileDTO, access: CreateFileDTO["access"]): FileDTO {
    if (this.bucketUrl) {
      return access === "public" && file.url.startsWith(`${this.bucketUrl}/`)
        ? { ...file, url: `/static${file.url.slice(this.bucketUrl.length)}` }
        : file
    }
    return file.url.startsWith(`${this.ownUrl}/`)
      ? { ...file, url: file.url.slice(this.ownUrl.length) }
      : file
  }
}

async function ready(file: CreateFileDTO): Promise<CreateFileDTO> {
  return file.access === "public" ? publicFile(file) : file
}
