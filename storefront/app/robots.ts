import type { MetadataRoute } from "next"
import { shopConfig } from "@/lib/config"

/** Asked at run time: the public address is not known when the shop is built. */
export const dynamic = "force-dynamic"

/** Result lists, baskets and the doors of partners are nobody's search results. */
export default function robots(): MetadataRoute.Robots {
  const closed = [
    "/api/",
    "/tim-kiem",
    "/gio-hang",
    "/thanh-toan",
    "/don-hang",
    "/tai-khoan",
    "/ban-hang",
    "/so-cong-thuong",
    "/xac-nhan",
  ]
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: closed.flatMap((path) => (path.startsWith("/api") ? [path] : [path, `/en${path}`])),
    },
    sitemap: `${shopConfig().publicUrl}/sitemap.xml`,
  }
}
