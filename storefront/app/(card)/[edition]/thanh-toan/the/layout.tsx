import type { Metadata } from "next"
import { ShopFrame } from "@/components/site/ShopFrame"
import { siteMetadata } from "@/lib/seo"

export function generateStaticParams() {
  return []
}

export function generateMetadata(): Promise<Metadata> {
  return siteMetadata()
}

/**
 * A root of its own, although it looks like the shop: a browser comes to such a page, and leaves it, by loading a whole
 * document. So the scripts of whoever takes the card never live on in a page of the shop, and the policy that lets them
 * in (proxy.ts) holds for this page alone.
 */
export default ShopFrame
