import { dataDir } from "./data-dir"
import { withClient } from "../../tools/lib/postgres/client.mjs"
import { recordedUrl } from "../../tools/lib/postgres/cluster.mjs"

/**
 * Lets an order have waited for a day, and gives its seller a telephone. Whatever the hour, there were fourteen of daytime
 * in that day: its seller was reminded and its office told, and it does not end yet.
 *
 * @param number of the seller's part, as letters name it: "12-1"
 * @throws Error while the order was not told to its seller
 */
export async function leaveUnanswered(number: string, phone: string): Promise<void> {
  const url = recordedUrl(dataDir(), "ocop")
  if (!url) throw new Error("The shop's database is not in its data folder")
  await withClient(url, async (client) => {
    const { rowCount } = await client.query(
      `with waiting as (update seller_order set live_at = live_at - interval '1 day'
         where display_id = $1 and live_at is not null returning seller_id)
       update seller set phone = $2 where id in (select seller_id from waiting)`,
      [number, phone],
    )
    if (rowCount !== 1) throw new Error(`There is no order ${number} that waits`)
  })
}
