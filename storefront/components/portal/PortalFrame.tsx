import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { DemoNotice } from "@/components/site/DemoNotice"
import { RootDocument } from "@/components/site/RootDocument"
import { SkipLink } from "@/components/site/SkipLink"
import { Wordmark } from "@/components/site/Wordmark"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { doors, type Door } from "@/lib/portal/doors"
import { EndUnheard } from "./EndUnheard"
import { WaysOut } from "./WaysOut"

/**
 * The document behind a partner's door: plain, with the way back to the shop. On a phone sellers find it where they sign in
 * and out: the screen is for what they have to do.
 */
export async function PortalFrame({ door, children }: { door: Door; children: ReactNode }) {
  const t = await getTranslations("portal")
  return (
    <RootDocument>
      <EndUnheard />
      <SkipLink />
      <header className="border-b-4 border-cham bg-giay print:hidden">
        <DemoNotice />
        <div className="column flex flex-wrap items-center justify-between gap-x-6 py-2">
          <LocaleLink href={doors[door].path} className="tap gap-3 sm:gap-4">
            <Wordmark />
            <span className="border-l border-ke pl-3 text-sm font-semibold whitespace-nowrap sm:pl-4 sm:text-base">
              {t(`${door}.door`)}
            </span>
          </LocaleLink>
          <WaysOut className={door === "seller" ? "hidden md:flex" : "flex grow sm:grow-0"} />
        </div>
      </header>
      <main id="main" className="column flex-1 py-6 md:py-10">
        {children}
      </main>
    </RootDocument>
  )
}
