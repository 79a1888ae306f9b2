/** Of the provider, as Medusa puts it together from its identifier and its id. */
export const CARD_PROVIDER_ID = "pp_stripe_stripe"
/** As Medusa's webhook route names it. */
export const CARD_WEBHOOK_PROVIDER = "stripe_stripe"
