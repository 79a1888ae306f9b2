import { shopConfig } from "@/lib/config"
import { offlinePath, offlineVersion } from "@/lib/offline/page"
import { FAREWELL, offlineWorker } from "@/lib/offline/worker"

/** Asked at run time: words and name may change without a build, and so may the wish to have it. */
export const dynamic = "force-dynamic"

/** GET /sw.js : the service worker of lib/offline, or, with OFFLINE_PAGE=0, the one that removes it. */
export async function GET(): Promise<Response> {
  const script = shopConfig().offlinePage
    ? offlineWorker(await offlineVersion(), { vi: offlinePath("vi"), en: offlinePath("en") })
    : FAREWELL
  return new Response(script, {
    headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" },
  })
}
