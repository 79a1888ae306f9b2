import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import express from "express"
import { join, resolve } from "node:path"

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
  // A file is shown, never run: opened by itself, a page or a drawing must not act in the name of whoever is signed in.
  setHeaders: (res, path) => {
    // Express 4 does not know the type, and the storefront passes on nothing but pictures.
    if (path.endsWith(".avif")) res.setHeader("Content-Type", "image/avif")
    res.setHeader(
      "Content-Security-Policy",
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    )
    res.setHeader("X-Content-Type-Options", "nosniff")
  },
})

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
        files(req, res, (error?: unknown) => {
          req.url = asked
          next(error)
        })
      },
    ],
  },
]
