import type { ReactNode } from "react"
import { currentLocale } from "@/i18n/current"
import { fontVariables } from "@/app/fonts"
import "@/app/globals.css"

/** <html> and <body>, the same behind all three doors (shop, seller, office). */
export async function RootDocument({ children }: { children: ReactNode }) {
  return (
    <html lang={await currentLocale()} className={fontVariables}>
      <body className="flex min-h-dvh flex-col">{children}</body>
    </html>
  )
}
