import { MedusaService } from "@medusajs/framework/utils"
import Completion from "./models/completion"
import SellerOrder from "./models/seller-order"
import SellerOrderClock from "./models/seller-order-clock"
import SellerOrderLine from "./models/seller-order-line"
import SellerOrderTransition from "./models/seller-order-transition"

/** Each seller's part of an order with the moves it made, and the journal of completions under way. */
export default class SellerOrderModuleService extends MedusaService({
  SellerOrder,
  SellerOrderLine,
  SellerOrderTransition,
  SellerOrderClock,
  Completion,
}) {}
