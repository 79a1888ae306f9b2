import { Wordmark as Drawn } from "@/components/brand/Wordmark"
import { shopConfig } from "@/lib/config"

/** Mark and name of this shop. */
export function Wordmark({ size = 32 }: { size?: number }) {
  return <Drawn name={shopConfig().name} size={size} />
}
