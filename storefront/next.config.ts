import path from "node:path"
import type { NextConfig } from "next"
import createNextIntlPlugin from "next-intl/plugin"
import { AGE_COOKIE } from "./i18n/edition"
import { FIRST_WIDTHS, PHOTO_QUALITY } from "./lib/pictures"

const root = path.join(import.meta.dirname, "..")
const adult = [{ type: "cookie" as const, key: AGE_COOKIE, value: "1" }]
/** Every public path that is Vietnamese: no /en, no internal edition, nothing of the framework, no file. */
const vietnamese = "/:path((?!en(?:/|$)|(?:vi|en)-18(?:/|$)|vi(?:/|$)|_next/|api/|static/).*)"

const config: NextConfig = {
  output: "standalone",
  outputFileTracingRoot: root,
  turbopack: { root },
  // Of one build for a shop of one process and of many: which it is, the handler asks when it runs.
  cacheHandler: path.join(import.meta.dirname, "page-cache/handler.mjs"),
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm test`, before anything is built: who opens the shop need not wait for them again.
  typescript: { ignoreBuildErrors: true },
  // Every page is whole without JavaScript, so metadata must be in the first bytes for everybody.
  htmlLimitedBots: /.*/,
  // Photos of sellers (lib/pictures.ts), through the shop's own /static alone: nobody's resizer for the rest of the web.
  images: {
    formats: ["image/avif", "image/webp"],
    localPatterns: [{ pathname: "/static/**", search: "" }],
    deviceSizes: [...FIRST_WIDTHS],
    imageSizes: [],
    qualities: [PHOTO_QUALITY],
  },
  async redirects() {
    return [
      { source: "/vi", destination: "/", permanent: true },
      { source: "/vi/:path*", destination: "/:path*", permanent: true },
      { source: "/vi-18/:path*", destination: "/:path*", permanent: true },
      { source: "/en-18/:path*", destination: "/en/:path*", permanent: true },
    ]
  },
  async rewrites() {
    return {
      beforeFiles: [],
      // After files and before dynamic routes: public/, sitemap.xml and api/ win over pages.
      afterFiles: [
        { source: "/en", has: adult, destination: "/en-18" },
        { source: "/en/:path*", has: adult, destination: "/en-18/:path*" },
        { source: vietnamese, has: adult, destination: "/vi-18/:path" },
        { source: vietnamese, destination: "/vi/:path" },
      ],
      fallback: [],
    }
  },
  async headers() {
    return [
      {
        source: "/:path*",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
          { key: "X-Frame-Options", value: "DENY" },
          { key: "Permissions-Policy", value: "camera=(self), geolocation=(), microphone=()" },
        ],
      },
      {
        // Papers that an officer reads beside the form: framed by this shop's own pages.
        source: "/:edition(en)?/so-cong-thuong/ho-so/:id/tep/:file",
        headers: [{ key: "X-Frame-Options", value: "SAMEORIGIN" }],
      },
      {
        // The worker of the sellers' portal lies below the path that it is for, in either language; it asks this shop alone.
        source: "/ban-hang/worker/:file",
        headers: [
          { key: "Service-Worker-Allowed", value: "/" },
          { key: "Cache-Control", value: "no-cache" },
          {
            key: "Content-Security-Policy",
            value: "default-src 'none'; script-src 'self'; connect-src 'self'",
          },
        ],
      },
      {
        // Drawings that pages refer to by name; a changed one may be a day late, and costs no request meanwhile.
        source: "/:drawing(star-stamps|province-map).svg",
        headers: [
          { key: "Cache-Control", value: "public, max-age=86400, stale-while-revalidate=604800" },
        ],
      },
    ]
  },
}

export default createNextIntlPlugin("./i18n/request.ts")(config)
