import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { pickListPdf } from "@ocop/vietnam/papers"
import { pickedGoods } from "../../../../orders/papers/pick-list"
import { ordersToPack } from "../../../../orders/papers/to-print"
import { shop } from "../../../../orders/shop"
import { readerOf, sendPdf } from "../paper"

/** As many orders as are packed in a day by a few hands. */
const MOST_ORDERS = 300

/**
 * GET /seller/orders/pick-list — what to take from the shelves for all orders that are to be packed now, as a PDF: how many of
 * each unit, and for which orders; the 300 that wait the longest. Behind the guard of `/seller/*`.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { seller } = actingMember(req)
  const locale = readerOf(req)
  const { orders, further } = await ordersToPack(req.scope, seller.id, MOST_ORDERS)
  const list = {
    locale,
    seller: locale === "vi" ? seller.name_vi : seller.name_en,
    at: new Date().toISOString(),
    orders: orders.length,
    further,
    lines: pickedGoods(orders, locale),
  }
  sendPdf(res, "phieu-nhat-hang", await pickListPdf(list, shop()))
}
