import { Module } from "@medusajs/framework/utils"
import PayoutAccountModuleService from "./service"

export const PAYOUT_ACCOUNT_MODULE = "payout_account"

export {
  type AccountChange,
  type AccountTold,
  PAYOUT_ACCOUNT_CHANGED,
  type PayoutAccount,
  type default as PayoutAccountModuleService,
  WAIT_HOURS,
} from "./service"

export default Module(PAYOUT_ACCOUNT_MODULE, { service: PayoutAccountModuleService })
