import type { MetadataRoute } from "next"
import { shopConfig } from "@/lib/config"

/** Asked at run time: the shop's name is the operator's. */
export const dynamic = "force-dynamic"

/** What a phone shows when somebody keeps the shop on its home screen. */
export default function manifest(): MetadataRoute.Manifest {
  const { name } = shopConfig()
  return {
    name,
    short_name: name,
    lang: "vi",
    start_url: "/",
    display: "browser",
    background_color: "#f5f8f9",
    theme_color: "#1b2a4a",
    icons: [
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  }
}
