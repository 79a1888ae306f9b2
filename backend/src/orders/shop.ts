import type { Shop } from "@ocop/vietnam/letters"
import { environment } from "../config/environment"

/** The shop as letters and papers name it: the same variables that the storefront reads. */
export function shop(): Shop {
  const { SHOP_NAME, OPERATOR_HOTLINE, OCOP_SEED, SHOP_DEMO } = process.env
  return {
    name: SHOP_NAME || "Đúng Gốc",
    tagline: "Đặc sản có tên xã, có sao còn hạn",
    url: environment(process.env).storefrontUrl,
    hotline: OPERATOR_HOTLINE || null,
    demonstration: SHOP_DEMO ? SHOP_DEMO !== "0" : OCOP_SEED !== "empty",
  }
}

/** Where the platform itself is written to, if it has a mailbox of its own. */
export function operatorMailbox(): string | null {
  return process.env.OPERATOR_EMAIL || null
}
