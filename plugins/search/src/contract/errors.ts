import { MedusaError } from "@medusajs/framework/utils"

/** Refuses what an engine cannot express, instead of answering something near to it. @throws NOT_ALLOWED */
export function refuse(message: string): never {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
}

/** Refuses a value that cannot be what its field holds. @throws INVALID_DATA */
export function invalid(message: string): never {
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}
