import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { extname, join, resolve } from "node:path"
import { Modules } from "@medusajs/framework/utils"
import express from "express"
import { bucket } from "../config/s3"
import { handOn, harmless } from "./hand-on"

/**
 * Uploaded files live in the data directory. Medusa itself only serves `static/` beside the
 * compiled code, which the next build throws away.
 * Names carry a time stamp and never change their content, hence immutable.
 */
const files = express.static(resolve(join(process.env.OCOP_DATA_DIR ?? ".data", "files")), {
  immutable: true,
  maxAge: "365d",
  index: false,
  redirect: false,
  setHeaders: (res, path) => {
    // Express 4 does not know the type, and the storefront passes on nothing but pictures.
    if (path.endsWith(".avif")) res.setHeader("Content-Type", "image/avif")
    harmless(res)
  },
})

const kept = bucket(process.env)

/**
 * The name in the bucket of a file that is not in the data folder: drawings of the seed, and photos from before there was a
 * bucket, are in the folder. What is private in the bucket is nobody's to ask for here.
 *
 * @param path of the address below /static
 */
function keyOf(path: string): string | undefined {
  const [name = ""] = path.slice(1).split("?")
  if (!kept || !name.startsWith(`${kept.prefix}public/`)) return undefined
  try {
    const key = decodeURIComponent(name)
    return key.includes("..") ? undefined : key
  } catch {
    // No name that anybody gave to a file.
    return undefined
  }
}

/** A public file of the bucket, which need not be open to anybody but the shop. */
async function fromBucket(
  key: string,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  try {
    const sent = await handOn(req.scope.resolve(Modules.FILE), key, res, () => {
      res.type(extname(key)).setHeader("cache-control", "public, max-age=31536000, immutable")
    })
    if (!sent) next()
  } catch (error) {
    next(error)
  }
}

export const staticFiles = [
  {
    matcher: "/static/*",
    // Every method: the handler answers GET and HEAD, and lets the others pass.
    middlewares: [
      (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
        // Express cuts off what a mounted matcher matched, which of `/static/*` is everything: hence the original. A
        // name that is no file must leave here as it came: `/static/admin/orders` would go on as `/admin/orders`,
        // behind the back of the guard of `/admin`.
        const asked = req.url
        req.url = req.originalUrl.replace(/^\/static/, "")
        const key = req.method === "GET" || req.method === "HEAD" ? keyOf(req.url) : undefined
        files(req, res, (error?: unknown) => {
          req.url = asked
          if (error || !key) next(error)
          else void fromBucket(key, req, res, next)
        })
      },
    ],
  },
]
