import type { Metadata } from "next"
import type { ReactNode } from "react"
import { DemoNotice } from "@/components/site/DemoNotice"
import { RootDocument } from "@/components/site/RootDocument"
import { Wordmark } from "@/components/site/Wordmark"
import { siteMetadata } from "@/lib/seo"

export function generateStaticParams() {
  return []
}

export async function generateMetadata(): Promise<Metadata> {
  return { ...(await siteMetadata()), robots: { index: false, follow: false } }
}

/** A document of its own: whoever opens a letter's link on a phone has one thing to answer, and nothing to get lost in. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootDocument>
      <header className="border-b-4 border-cham bg-giay">
        <DemoNotice />
        <div className="mx-auto w-full max-w-lg px-4 py-2">
          <Wordmark />
        </div>
      </header>
      <main id="main" className="mx-auto w-full max-w-lg flex-1 px-4 py-5">
        {children}
      </main>
    </RootDocument>
  )
}
