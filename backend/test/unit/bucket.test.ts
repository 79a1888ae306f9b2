import stockS3 from "@medusajs/file-s3"
import { FileProviderService } from "@medusajs/file/dist/services"
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express"
import type { AddressInfo } from "node:net"
import type { CreateFileDTO } from "@medusajs/framework/types"
import type { MedusaError } from "@medusajs/framework/utils"
import sharp from "sharp"
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest"
import { GET } from "../../src/api/admin/uploads/[id]/content/route"
import type { Environment } from "../../src/config/environment"
import { files } from "../../src/config/files"
import { bucket } from "../../src/config/s3"
import FileService from "../../src/modules/file/service"
import { BucketServer } from "../support/bucket"

let store: BucketServer
let photo: string

beforeAll(async () => {
  store = await BucketServer.open()
  const red = sharp({ create: { width: 20, height: 20, channels: 3, background: "red" } })
  photo = (await red.jpeg().toBuffer()).toString("base64")
})
afterAll(() => store.close())
afterEach(() => {
  store.objects.clear()
  store.refuses = () => false
})

/** The shop's files as its configuration makes them of these variables: our module, Medusa's provider, the real SDK. */
function open(more: Record<string, string> = {}): FileService {
  const kept = bucket({
    S3_BUCKET: store.name,
    S3_ENDPOINT: store.endpoint,
    S3_FILE_URL: store.fileUrl,
    S3_ACCESS_KEY_ID: store.keys.id,
    S3_SECRET_ACCESS_KEY: store.keys.secret,
    S3_PREFIX: "/shop/",
    ...more,
  })
  const { options } = files({ publicUrl: "http://shop.test", bucket: kept } as Environment)
  const Provider = stockS3.services[0] as new (container: object, options: object) => object
  const logger = { error: vi.fn() }
  const provider = new Provider({ logger }, options.providers[0]!.options)
  const fileProviderService = new FileProviderService({ fs_s3: provider } as never)
  return Reflect.construct(FileService, [{ fileProviderService }, options]) as FileService
}

const upload = (
  filename: string,
  access: "public" | "private",
  content = photo,
): CreateFileDTO => ({
  filename,
  mimeType: access === "public" ? "image/jpeg" : "text/csv",
  content,
  access,
})

/** Routes of the shop, with its files, as Medusa serves them. */
async function serve(service: FileService, mount: (app: Express) => void) {
  const app = express()
  app.use((req, _res, next) => {
    Object.assign(req, { scope: { resolve: () => service } })
    next()
  })
  mount(app)
  app.use(((error: MedusaError, _req, res, _next) => {
    res.status(error.type === "not_found" ? 404 : 500).end()
  }) as ErrorRequestHandler)
  const server = app.listen(0, "127.0.0.1")
  await new Promise((resolve) => server.once("listening", resolve))
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() }
}

const content: RequestHandler = (req, res, next) => {
  GET(req as never, res as never).catch(next)
}

describe("files in a bucket", () => {
  it("of the public are read by all, and named as if the shop kept them", async () => {
    const { id, url } = await open().createFiles(upload("ảnh thật.jpg", "public"))
    expect(url).toMatch(/^\/static\/shop\/public\/[0-9a-f]{16}-\w+\.jpg$/)
    expect(store.objects.get(id)).toMatchObject({ type: "image/jpeg", acl: "public-read" })
    const read = await fetch(store.fileUrl + url.slice("/static".length))
    expect((await sharp(Buffer.from(await read.arrayBuffer())).metadata()).width).toBe(20)
  })

  it("that are private are named as the staff's, and the store is not; it opens them to nobody", async () => {
    const service = open()
    const list = upload("danh sách.csv", "private", Buffer.from("a,b").toString("base64"))
    const { id, url } = await service.createFiles(list)
    expect(id).toMatch(/^shop\/private\//)
    expect(url).toBe(`/admin/uploads/${encodeURIComponent(id)}/content`)
    expect(await service.listFiles({ id })).toEqual([{ id, url }])
    expect(await service.listAndCountFiles({ id })).toEqual([[{ id, url }], 1])
    expect((await fetch(`${store.fileUrl}/${encodeURI(id)}`)).status).toBe(403)
    expect((await service.getAsBuffer(id)).toString()).toBe("a,b")
    const photo = await service.createFiles(upload("a.jpg", "public"))
    expect(await service.retrieveFile(photo.id)).toEqual(photo)
  })

  it("that Medusa Admin sends to be imported come by the shop, and are private", async () => {
    const service = open()
    expect(
      await service.getUploadFileUrls({ filename: "01ABC.csv", mimeType: "text/csv" }),
    ).toEqual({ url: "/admin/uploads", key: "01ABC.csv" })
    for (const mimeType of ["text/csv", "application/vnd.ms-excel"]) {
      const sent = { ...upload("Hàng hoá.CSV", "public", btoa("a,b")), mimeType }
      const { id } = await service.createFiles(sent)
      expect(id).toMatch(/^shop\/private\/[0-9a-f]{16}-\w+\.csv$/)
      expect(store.objects.get(id)?.acl).toBe("private")
    }
  })

  it("are handed on to staff as files to be saved, those of the shop and no others", async () => {
    const service = open({ S3_ACL: "off" })
    const { id } = await service.createFiles(upload("1-orders.csv", "private", btoa("a,b")))
    store.objects.set("other/private/list.csv", { ...store.objects.get(id)!, acl: undefined })
    const { origin, close } = await serve(service, (app) =>
      app.get("/admin/uploads/:id/content", content),
    )
    try {
      const saved = await fetch(origin + (await service.retrieveFile(id)).url)
      expect([saved.status, await saved.text()]).toEqual([200, "a,b"])
      const head = (name: string) => saved.headers.get(name)
      expect(head("content-type")).toBe("text/csv; charset=utf-8")
      expect(head("content-disposition")).toMatch(/^attachment; filename="1-orders-\w+\.csv"$/)
      expect(head("cache-control")).toBe("private, no-store")
      expect(head("x-content-type-options")).toBe("nosniff")
      for (const other of [`${id}0`, "other/private/list.csv"]) {
        const none = await fetch(`${origin}/admin/uploads/${encodeURIComponent(other)}/content`)
        expect([none.status, none.headers.get("content-disposition")]).toEqual([404, null])
      }
    } finally {
      close()
    }
  })

  it("carry no access where the bucket wants none, and lie apart by it", async () => {
    const service = open({ S3_ACL: "off" })
    const { id } = await service.createFiles(upload("a.jpg", "public"))
    expect(id).toMatch(/^shop\/public\//)
    expect(store.objects.get(id)?.acl).toBeUndefined()
  })

  it("are handed on by the shop where they are public, and no others", async () => {
    vi.stubEnv("S3_BUCKET", store.name)
    vi.stubEnv("S3_PREFIX", "shop")
    const { staticFiles } = await import("../../src/api/static-files.js")
    vi.unstubAllEnvs()
    const service = open({ S3_ACL: "off" })
    const { origin, close } = await serve(service, (app) => {
      for (const { matcher, middlewares } of staticFiles)
        app.use(matcher, ...(middlewares as unknown as RequestHandler[]))
    })
    try {
      const read = (path: string) => fetch(`${origin}${path}`)
      const kept = await service.createFiles(upload("a.jpg", "public"))
      const shown = await read(kept.url)
      expect([shown.status, shown.headers.get("content-type")]).toEqual([200, "image/jpeg"])
      expect(shown.headers.get("cache-control")).toContain("immutable")
      expect(shown.headers.get("content-security-policy")).toContain("sandbox")
      expect(Buffer.from(await shown.arrayBuffer())).toEqual(store.objects.get(kept.id)?.body)
      const list = await service.createFiles(upload("list.csv", "private", "a,b"))
      for (const path of [`/static/${list.id}`, kept.url.replace("public", "public/../private")])
        expect((await read(path)).status).toBe(404)
      expect((await read("/static/shop/public/none.jpg")).status).toBe(404)
      store.refuses = (method) => method === "GET"
      expect((await read(kept.url)).status).toBe(500)
    } finally {
      close()
    }
  })

  it("that the bucket refuses are said to be, by name, and none of the others stays", async () => {
    let seen = 0
    store.refuses = (method) => method === "PUT" && ++seen > 1
    const second = await sharp({ create: { width: 9, height: 9, channels: 3, background: "blue" } })
      .jpeg()
      .toBuffer()
    await expect(
      open().createFiles([
        upload("a.jpg", "public"),
        upload("b.jpg", "public", second.toString("base64")),
      ]),
    ).rejects.toMatchObject({
      type: "unexpected_state",
      message: expect.stringMatching(
        /^[0-9a-f]{16}\.jpg could not be stored, and nothing was: AccessDenied: Access Denied$/,
      ) as string,
    })
    expect(store.objects.size).toBe(0)
  })

  it("are refused in the same way when the keys are wrong, or nobody is there", async () => {
    const wrong = open({ S3_SECRET_ACCESS_KEY: "another" })
    await expect(wrong.createFiles(upload("a.jpg", "public"))).rejects.toThrow("AccessDenied")
    const nobody = open({ S3_ENDPOINT: "http://127.0.0.1:1" })
    await expect(nobody.createFiles(upload("a.jpg", "public"))).rejects.toThrow("ECONNREFUSED")
  })
})

describe("the variables of a bucket", () => {
  const whole = { S3_BUCKET: "photos" }

  it("need a name; the rest has a meaning when it is left out", () => {
    expect(bucket({})).toBeUndefined()
    expect(bucket(whole)).toEqual({
      name: "photos",
      region: "us-east-1",
      endpoint: undefined,
      keys: undefined,
      fileUrl: "https://photos.s3.us-east-1.amazonaws.com",
      prefix: "",
      acl: true,
    })
  })

  it.each([
    [{ S3_REGION: "hanoi" }, "S3_REGION is set, but S3_BUCKET is not"],
    [{ ...whole, S3_FILE_URL: "cdn" }, "S3_FILE_URL is not a URL: cdn"],
    [{ ...whole, S3_ENDPOINT: "ftp://x" }, "S3_ENDPOINT is not a URL"],
    [{ ...whole, S3_ACCESS_KEY_ID: "a" }, "S3_SECRET_ACCESS_KEY is not set"],
    [{ ...whole, S3_SECRET_ACCESS_KEY: "a" }, "S3_ACCESS_KEY_ID is not set"],
    [{ ...whole, S3_ACL: "maybe" }, "S3_ACL must be on or off"],
  ])("that cannot work are named: %j", (variables, line) => {
    expect(() => bucket(variables)).toThrow(line)
  })
})
