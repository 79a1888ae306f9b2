import { pageAsked } from "@/lib/page-progress"

/** Next calls this by name when it begins to fetch another page. */
export function onRouterTransitionStart(url: string): void {
  pageAsked(url)
}

// After the page, which is worth more than what comes when there is no network.
if (process.env.NODE_ENV === "production" && "serviceWorker" in navigator) {
  addEventListener("load", () => {
    navigator.serviceWorker.register("/sw.js").catch((error: unknown) => {
      // Refused in some private windows: then a page asked for offline is the browser's own.
      console.info("No offline page", error)
    })
  })
}
