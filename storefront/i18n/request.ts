import { getRequestConfig } from "next-intl/server"
import { type Locale, locales } from "./edition"
import { currentLocale } from "./current"
import { loadMessages } from "./messages"

/**
 * next-intl on the server only. Route handlers and server actions have no root parameter:
 * they pass the language themselves, `getTranslations({ locale, namespace })`.
 */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = locales.includes(asked as Locale) ? (asked as Locale) : await currentLocale()
  return { locale, messages: await loadMessages(locale), timeZone: "Asia/Ho_Chi_Minh" }
})
