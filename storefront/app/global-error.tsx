"use client"

import "./globals.css"
import { TryAgain } from "@/components/site/TryAgain"

/** The last net: a fault in a layout itself. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="vi">
      <body>
        <TryAgain digest={error.digest} retry={() => location.reload()} />
      </body>
    </html>
  )
}
