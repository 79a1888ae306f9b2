import type { Metadata } from "next"
import type { ReactNode } from "react"
import { PortalFrame } from "@/components/portal/PortalFrame"
import { siteMetadata } from "@/lib/seo"

export async function generateMetadata(): Promise<Metadata> {
  return { ...(await siteMetadata()), robots: { index: false, follow: false } }
}

export default function Layout({ children }: { children: ReactNode }) {
  return <PortalFrame door="seller">{children}</PortalFrame>
}
