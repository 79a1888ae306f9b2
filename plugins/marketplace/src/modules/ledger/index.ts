import { Module } from "@medusajs/framework/utils"
import LedgerModuleService from "./service"

export const LEDGER_MODULE = "ledger"

export type { default as LedgerModuleService, Statement, StatementLine } from "./service"
export type * from "./entries"
export { paydayFrom, PAYDAYS, type Paydays, paydaysOf } from "./paydays"

export default Module(LEDGER_MODULE, { service: LedgerModuleService })
