import { MedusaService } from "@medusajs/framework/utils"
import Completion from "./models/completion"
import SellerOrder from "./models/seller-order"
import SellerOrderLine from "./models/seller-order-line"

/** Each seller's part of an order, and the journal of completions under way. */
export default class SellerOrderModuleService extends MedusaService({
  SellerOrder,
  SellerOrderLine,
  Completion,
}) {}
