import type Stripe from "stripe"

/** The bank's question whether it is really the holder, as a page with two answers. */
export function authenticationPage(intent: Stripe.PaymentIntent): string {
  const amount = `${intent.amount} ${intent.currency.toUpperCase()}`
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>3D Secure</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<body style="font:16px/1.5 sans-serif;max-width:24rem;margin:4rem auto;padding:0 1rem">
<h1>3D Secure</h1><p>${amount}</p>
<form method="post" action="/3ds/${intent.id}">
<button name="outcome" value="complete" style="padding:.75rem 1.5rem">Complete</button>
<button name="outcome" value="fail" style="padding:.75rem 1.5rem">Fail</button>
</form></body></html>`
}

/** Where the holder is sent after his answer, with what Stripe adds to the shop's address. */
export function returnAddress(intent: Stripe.PaymentIntent, returnUrl: string): string {
  const url = new URL(returnUrl)
  url.searchParams.set("payment_intent", intent.id)
  url.searchParams.set("payment_intent_client_secret", intent.client_secret ?? "")
  url.searchParams.set(
    "redirect_status",
    intent.status === "requires_capture" || intent.status === "succeeded" ? "succeeded" : "failed",
  )
  return url.href
}
