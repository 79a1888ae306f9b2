import { MedusaService } from "@medusajs/framework/utils"
import ExchangeRate from "./models/exchange-rate"

/** What a US dollar costs in đồng, and since when. */
export default class ExchangeRateModuleService extends MedusaService({ ExchangeRate }) {}
