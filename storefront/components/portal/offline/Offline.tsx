import type { ComponentProps } from "react"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { shopConfig } from "@/lib/config"
import { doors } from "@/lib/portal/doors"
import { sessionEnd } from "@/lib/portal/offline/session-end"
import { portalToken } from "@/lib/portal/session"
import { WithoutNetwork } from "./WithoutNetwork"
import { offlineWords } from "./words"

/** What makes a screen of the portal usable without a network, in the reader's language. */
export async function Offline({
  at,
  owner,
}: Pick<ComponentProps<typeof WithoutNetwork>, "at" | "owner">) {
  const token = owner ? await portalToken("seller") : undefined
  return (
    <WithoutNetwork
      at={at}
      owner={owner}
      until={token ? sessionEnd(token) : undefined}
      door={localePath(await currentLocale(), doors.seller.path)}
      wanted={shopConfig().offlinePage}
      words={await offlineWords()}
    />
  )
}
