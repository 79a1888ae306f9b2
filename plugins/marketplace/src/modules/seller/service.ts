import { MedusaService } from "@medusajs/framework/utils"
import Listing from "./models/listing"
import Seller from "./models/seller"
import SellerMember from "./models/seller-member"

/** Sellers, what they list and who acts for them. Knows nothing of products beyond their ids. */
export default class SellerModuleService extends MedusaService({ Seller, Listing, SellerMember }) {}
