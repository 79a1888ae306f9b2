import type { ComponentProps } from "react"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { shopConfig } from "@/lib/config"
import { doors } from "@/lib/portal/doors"
import { WithoutNetwork } from "./WithoutNetwork"
import { offlineWords } from "./words"

/** What makes a screen of the portal usable without a network, in the reader's language. */
export async function Offline({
  at,
  owner,
}: Pick<ComponentProps<typeof WithoutNetwork>, "at" | "owner">) {
  return (
    <WithoutNetwork
      at={at}
      owner={owner}
      door={localePath(await currentLocale(), doors.seller.path)}
      wanted={shopConfig().offlinePage}
      words={await offlineWords()}
    />
  )
}
