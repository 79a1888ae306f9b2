import type { Metadata } from "next"
import { ShopFrame } from "@/components/site/ShopFrame"
import { siteMetadata } from "@/lib/seo"

/** Nothing is prerendered at build, when there is no backend: a page is made at its first request, then kept. */
export function generateStaticParams() {
  return []
}

export function generateMetadata(): Promise<Metadata> {
  return siteMetadata()
}

export default ShopFrame
