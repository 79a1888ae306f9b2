import { type ReactNode, Suspense } from "react"
import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { fontVariables } from "@/app/fonts"
import { PageProgress } from "./PageProgress"
import "@/app/globals.css"

/** <html> and <body>, the same behind all three doors (shop, seller, office). */
export async function RootDocument({ children }: { children: ReactNode }) {
  const t = await getTranslations("common")
  return (
    <html lang={await currentLocale()} className={fontVariables}>
      <body className="flex min-h-dvh flex-col">
        {/* A kept page has no query: this alone waits for the browser's. */}
        <Suspense fallback={null}>
          <PageProgress text={t("loading")} />
        </Suspense>
        {children}
      </body>
    </html>
  )
}
