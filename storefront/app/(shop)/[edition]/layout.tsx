import type { Metadata } from "next"
import type { ReactNode } from "react"
import { Footer } from "@/components/site/Footer"
import { Header } from "@/components/site/Header"
import { RootDocument } from "@/components/site/RootDocument"
import { SkipLink } from "@/components/site/SkipLink"
import { siteMetadata } from "@/lib/seo"

/** Nothing is prerendered at build, when there is no backend: a page is made at its first request, then kept. */
export function generateStaticParams() {
  return []
}

export function generateMetadata(): Promise<Metadata> {
  return siteMetadata()
}

export default function ShopLayout({ children }: { children: ReactNode }) {
  return (
    <RootDocument>
      <SkipLink />
      <Header />
      <main id="main" className="flex-1">
        {children}
      </main>
      <Footer />
    </RootDocument>
  )
}
