"use client"

import { useEffect, useState } from "react"
import { buttonClass } from "@/components/ui/Button"

/** In both languages here, since an error page cannot count on the server's catalogues. */
const words = {
  vi: {
    title: "Cửa hàng đang nghỉ trong giây lát",
    body: "Máy chủ chưa trả lời nên trang này chưa hiện được. Giỏ hàng của bạn vẫn còn nguyên. Trang tự thử lại sau mỗi 10 giây.",
    retry: "Thử lại ngay",
    home: "Về trang chủ",
    code: "Mã để báo cho người vận hành",
  },
  en: {
    title: "The shop is catching its breath",
    body: "The server has not answered, so this page cannot be shown yet. Your basket is safe. The page tries again every 10 seconds.",
    retry: "Try again now",
    home: "To the home page",
    code: "Code to tell the operator",
  },
} as const

const RETRY_MS = 10_000

/** Says that the shop is down, and asks again by itself until it is back. */
export function TryAgain({ digest, retry }: { digest?: string; retry: () => void }) {
  const [locale, setLocale] = useState<"vi" | "en">("vi")
  useEffect(() => {
    setLocale(/^\/en(\/|$)/.test(location.pathname) ? "en" : "vi")
    const timer = setInterval(retry, RETRY_MS)
    return () => clearInterval(timer)
  }, [retry])
  const t = words[locale]
  return (
    <div className="column py-12" lang={locale}>
      <div
        role="alert"
        className="mx-auto flex max-w-xl flex-col items-center gap-4 border-y border-ke px-4 py-12 text-center"
      >
        <h1 className="text-2xl">{t.title}</h1>
        <p className="text-cham-nhat">{t.body}</p>
        <div className="flex flex-wrap justify-center gap-3">
          <button type="button" className={buttonClass("primary")} onClick={retry}>
            {t.retry}
          </button>
          <a href={locale === "en" ? "/en" : "/"} className={buttonClass("secondary")}>
            {t.home}
          </a>
        </div>
        {digest ? (
          <p className="text-sm text-cham-nhat">
            {t.code}: {digest}
          </p>
        ) : null}
      </div>
    </div>
  )
}
