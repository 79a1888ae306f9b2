import "server-only"
import { createHash } from "node:crypto"
import { getTranslations } from "next-intl/server"
import { CONTOURS } from "@/components/brand/Mark"
import { type Locale, locales, localePath } from "@/i18n/edition"
import { shopConfig } from "@/lib/config"

/** Where the page is; a service worker keeps it. */
export const offlinePath = (locale: Locale): string => localePath(locale, "/mat-mang")

/**
 * Opens the page that was asked for when the network is back. Browsers tell of it more often than it happens, also while
 * the reader is already on the way elsewhere: a reload would take him back.
 */
const REOPEN = `let leaving=false
addEventListener("beforeunload",()=>{leaving=true})
addEventListener("online",()=>{if(navigator.onLine&&!leaving)location.reload()})`

/** The page for when there is no network: one file, since nothing that it would load could come. */
export async function offlinePage(locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: "common.offlinePage" })
  const name = escape(shopConfig().name)
  return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${t("title")} | ${name}</title>
<style>
body{margin:0;min-height:100dvh;display:flex;flex-direction:column;font:1rem/1.625 "Be Vietnam Pro",system-ui,sans-serif;color:#1b2a4a;background:#f5f8f9}
header{display:flex;align-items:center;gap:.625rem;padding:.75rem 1rem;background:#fff;border-bottom:1px solid #d3dce0;font:700 1.6rem/1.3 Alegreya,Georgia,serif}
main{max-width:32rem;margin:auto;padding:2rem 1rem;text-align:center}
h1{margin:0 0 1rem;font:700 1.75rem/1.3 Alegreya,Georgia,serif}
p{margin:0 0 1.5rem;color:#4d5b76}
a{display:inline-flex;align-items:center;min-height:2.75rem;padding:0 1.5rem;border-radius:4px;background:#1f6b4f;color:#fff;font-weight:600;text-decoration:none}
a:focus-visible{outline:3px solid #1f6b4f;outline-offset:2px}
</style>
<header><svg viewBox="0 0 64 64" width="32" height="32" aria-hidden="true"><g fill="none" stroke="#1b2a4a" stroke-width="3.6">${CONTOURS.map((d) => `<path d="${d}"/>`).join("")}</g><circle cx="28" cy="35" r="5.4" fill="#c53a1e"/></svg>${name}</header>
<main>
<h1>${t("title")}</h1>
<p>${t("body")}</p>
<a href="">${t("retry")}</a>
</main>
<script>${REOPEN}</script>
</html>
`
}

/** Changes whenever a word of the pages does, so that browsers that keep them fetch them anew. */
export async function offlineVersion(): Promise<string> {
  const hash = createHash("sha256")
  for (const locale of locales) hash.update(await offlinePage(locale))
  return hash.digest("hex").slice(0, 12)
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
}
