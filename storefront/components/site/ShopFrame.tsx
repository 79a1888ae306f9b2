import type { ReactNode } from "react"
import { Footer } from "./Footer"
import { Header } from "./Header"
import { RootDocument } from "./RootDocument"
import { SkipLink } from "./SkipLink"

/** A page of the shop, from its first tag to its last. */
export function ShopFrame({ children }: { children: ReactNode }) {
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
