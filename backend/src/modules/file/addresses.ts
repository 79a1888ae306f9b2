import { randomUUID } from "node:crypto"
import { basename, dirname, join } from "node:path/posix"
import type { CreateFileDTO, FileDTO } from "@medusajs/framework/types"

export interface FileOptions {
  /** Where the backend is reached: what it keeps itself is named by its path alone. */
  ownUrl: string
  /** Where files lie that are not in the data folder. */
  bucket?: {
    /** What the addresses of objects begin with, without a slash at its end. */
    fileUrl: string
    /** Begins the name of every object of the shop: empty, or with a slash at its end. */
    prefix: string
  }
}

type Access = CreateFileDTO["access"]

/**
 * Where files are put, and by which address of the shop's own they are read: what is public below `/static`, what is private
 * by the staff's route. A store may have no address that a browser reaches, the same data may be served under another host
 * or port tomorrow, or from another bucket: hence never the store's, and no host.
 */
export class FileAddresses {
  constructor(private readonly options: FileOptions) {}

  /**
   * In a bucket what all may read lies apart, so that its policy can tell the two: many refuse access object by object. In the
   * data folder Medusa's provider tells files of one name apart by the millisecond, and writes one of two over the other: what
   * is private gets a name of its own, as what is public has by its content.
   */
  placed({ filename, access }: Pick<CreateFileDTO, "filename" | "access">): string {
    if (this.options.bucket)
      return `${access === "public" ? "public" : "private"}/${basename(filename)}`
    if (access === "public") return filename
    return join(dirname(filename), `${randomUUID()}-${basename(filename)}`)
  }

  /** @returns whether a file may be one of the shop's: a bucket may hold those of others */
  isOwn(id: string): boolean {
    return id.startsWith(this.options.bucket?.prefix ?? "")
  }

  /** What may be read by whom, as the providers' names tell it. */
  accessOf(id: string): "public" | "private" {
    const { bucket } = this.options
    const open = bucket ? id.startsWith(`${bucket.prefix}public/`) : !id.startsWith("private-")
    return open ? "public" : "private"
  }

  /** @returns the address of a public object; undefined where files are in the data folder, whose provider knows it */
  inBucket(id: string): string | undefined {
    const { bucket } = this.options
    return bucket && `${bucket.fileUrl}/${id.split("/").map(encodeURIComponent).join("/")}`
  }

  /** @param file with the address that its provider gave it */
  named({ id, url }: FileDTO, access: Access): FileDTO {
    if (access !== "public") return { id, url: `/admin/uploads/${encodeURIComponent(id)}/content` }
    const { bucket, ownUrl } = this.options
    const [from, to] = bucket ? [bucket.fileUrl, "/static"] : [ownUrl, ""]
    return { id, url: url.startsWith(`${from}/`) ? `${to}${url.slice(from.length)}` : url }
  }
}
