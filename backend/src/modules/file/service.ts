import { basename } from "node:path/posix"
import type { Readable } from "node:stream"
import type {
  CreateFileDTO,
  FileDTO,
  FilterableFileProps,
  GetUploadFileUrlDTO,
  ProviderUploadStreamDTO,
  UploadFileUrlDTO,
} from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import StockFiles from "@medusajs/file"
import { FileAddresses, type FileOptions } from "./addresses"
import { isList, privateList, publicFile } from "./public-file"

/**
 * Medusa's files, with what is made public put in order where every upload passes, whichever provider keeps it. Providers
 * store a file under the name that somebody typed, with spaces, marks and all, and as the camera made it: see
 * docs/adr/0017.
 */
export default class FileService extends StockFiles.service {
  private readonly addresses: FileAddresses

  constructor(...args: ConstructorParameters<typeof StockFiles.service>) {
    super(...args)
    const [, options] = args as unknown as [unknown, FileOptions]
    this.addresses = new FileAddresses(options)
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
    return super.getUploadStream({ ...data, filename: this.addresses.placed(data) })
  }

  override getUploadFileUrls(data: GetUploadFileUrlDTO[]): Promise<UploadFileUrlDTO[]>
  override getUploadFileUrls(data: GetUploadFileUrlDTO): Promise<UploadFileUrlDTO>
  /**
   * Where Medusa Admin sends a list to be imported: to the shop itself, whatever keeps its files, as Medusa's own provider
   * for a folder has it. A store may have no address that a browser reaches, or not let it send.
   */
  override async getUploadFileUrls(
    data: GetUploadFileUrlDTO | GetUploadFileUrlDTO[],
  ): Promise<UploadFileUrlDTO | UploadFileUrlDTO[]> {
    const own = ({ filename }: GetUploadFileUrlDTO) => ({ url: "/admin/uploads", key: filename })
    return Array.isArray(data) ? data.map(own) : own(data)
  }

  /** @throws MedusaError NOT_FOUND in the data folder, for a public file that is not there */
  override async retrieveFile(id: string): Promise<FileDTO> {
    const access = this.addresses.accessOf(id)
    if (access === "private") return this.addresses.named({ id, url: "" }, access)
    const url = this.addresses.inBucket(id)
    return this.addresses.named(url ? { id, url } : await super.retrieveFile(id), access)
  }

  /** @throws MedusaError INVALID_DATA without ids, as Medusa's own */
  override async listFiles(filters?: FilterableFileProps): Promise<FileDTO[]> {
    const listed = await super.listFiles(filters)
    return Promise.all(listed.map(({ id }) => this.retrieveFile(id)))
  }

  override async listAndCountFiles(filters?: FilterableFileProps): Promise<[FileDTO[], number]> {
    const files = await this.listFiles(filters)
    return [files, files.length]
  }

  /** @throws MedusaError NOT_FOUND for what is somebody else's in a bucket that is shared */
  override async getDownloadStream(id: string): Promise<Readable> {
    if (this.addresses.isOwn(id)) return super.getDownloadStream(id)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no file ${id}`)
  }

  private async keep(file: CreateFileDTO): Promise<FileDTO> {
    try {
      const kept = await super.createFiles({ ...file, filename: this.addresses.placed(file) })
      return this.addresses.named(kept, file.access)
    } catch (cause) {
      const { name, message } = cause as Error
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `${basename(file.filename)} could not be stored, and nothing was: ${name === "Error" ? message : `${name}: ${message}`}`,
      )
    }
  }
}

async function ready(file: CreateFileDTO): Promise<CreateFileDTO> {
  if (file.access !== "public") return file
  return isList(file) ? privateList(file) : publicFile(file)
}
