import type {
  Appearance,
  PaymentIntent,
  PaymentIntentResult,
  StripeElementLocale,
  StripeError,
} from "@stripe/stripe-js"

interface ElementsOptions {
  clientSecret: string
  locale?: StripeElementLocale
  appearance?: Appearance
}
type Answer = { paymentIntent: PaymentIntent } | { error: StripeError }

/**
 * A stand-in for Stripe.js: what the shop's page uses of it, by the same addresses as the real one (a test hands them on to
 * the stand-in of the API). Its fields stand in the page itself and not in a frame. Sent to the browser as text, so that it
 * may use nothing from outside its own braces.
 *
 * A card whose bank asks for its holder is confirmed in the page, as Stripe does; with the security code 302 on a page of its
 * own, as some banks want it.
 */
export function stripeJs(): void {
  const API = "https://api.stripe.com/v1/payment_intents/"
  const BANK = "https://hooks.stripe.com/3ds/"
  const WORDS = {
    vi: ["Số thẻ", "Ngày hết hạn", "Mã bảo mật"],
    en: ["Card number", "Expiration date", "Security code"],
  } as const
  const NAMES = ["number", "expiry", "cvc"] as const
  const POLL_MS = 100

  function stripe(key: string) {
    async function ask(path: string, fields: Record<string, string>, post: boolean) {
      const form = new URLSearchParams({ ...fields, key }).toString()
      try {
        const response = post
          ? await fetch(API + path, {
              method: "POST",
              headers: { "content-type": "application/x-www-form-urlencoded" },
              body: form,
            })
          : await fetch(`${API}${path}?${form}`)
        const body = (await response.json()) as PaymentIntent & { error: StripeError }
        return response.ok ? { paymentIntent: body } : { error: body.error }
      } catch {
        return { error: { type: "api_connection_error", message: "No connection" } as StripeError }
      }
    }
    const idOf = (secret: string) => secret.split("_secret")[0] ?? ""
    const retrieve = (secret: string): Promise<Answer> =>
      ask(idOf(secret), { client_secret: secret }, false)

    /** Shows the bank's question above the page until it is answered. */
    async function inPage(secret: string): Promise<Answer> {
      const frame = document.createElement("iframe")
      frame.title = "3D Secure"
      frame.src = BANK + idOf(secret)
      frame.style.cssText =
        "position:fixed;inset:0;width:100%;height:100%;border:0;background:#fff;z-index:99"
      document.body.append(frame)
      let answer = await retrieve(secret)
      while ("paymentIntent" in answer && answer.paymentIntent.status === "requires_action") {
        await new Promise((resolve) => setTimeout(resolve, POLL_MS))
        answer = await retrieve(secret)
      }
      frame.remove()
      const failed = "paymentIntent" in answer && answer.paymentIntent.last_payment_error
      return failed ? { error: failed as StripeError } : answer
    }

    return {
      _registerWrapper: () => undefined,
      retrievePaymentIntent: retrieve as (secret: string) => Promise<PaymentIntentResult>,
      elements: ({ clientSecret, locale, appearance }: ElementsOptions) => {
        const variables = appearance?.variables ?? {}
        const fields = document.createElement("div")
        fields.style.cssText = `display:grid;gap:12px;font-family:${variables.fontFamily ?? "serif"}`
        const [number, expiry, cvc] = NAMES.map((name, index) => {
          const label = document.createElement("label")
          const input = document.createElement("input")
          label.textContent = WORDS[locale === "vi" ? "vi" : "en"][index] ?? name
          label.style.cssText = "display:grid;gap:4px;font-weight:600"
          input.style.cssText = `font:inherit;font-weight:400;padding:10px 12px;border:1px solid #76859a;border-radius:${variables.borderRadius ?? "0"};color:${variables.colorText ?? "red"};background:${variables.colorBackground ?? "red"}`
          input.autocomplete = `cc-${name === "expiry" ? "exp" : name === "cvc" ? "csc" : name}`
          input.inputMode = "numeric"
          label.append(input)
          fields.append(label)
          return input
        })
        const payment = {
          on: (event: string, then: () => void) => {
            if (event === "ready") payment.ready = then
            return payment
          },
          ready: () => undefined as void,
          mount: (into: HTMLElement) => {
            into.append(fields)
            setTimeout(() => payment.ready())
          },
          destroy: () => fields.remove(),
        }
        return {
          create: () => payment,
          getElement: () => payment,
          clientSecret,
          typed: () => ({
            number: (number?.value ?? "").replace(/\s/g, ""),
            expiry: (expiry?.value ?? "").split("/").map((part) => part.trim()),
            cvc: cvc?.value ?? "",
          }),
        }
      },
      async confirmPayment({
        elements,
        confirmParams,
      }: {
        elements: {
          clientSecret: string
          typed: () => { number: string; expiry: string[]; cvc: string }
        }
        confirmParams: { return_url: string }
      }): Promise<Answer> {
        const secret = elements.clientSecret
        const { number, expiry, cvc } = elements.typed()
        const [month = "", year = ""] = expiry
        if (!number || !month || !year || !cvc)
          return {
            error: {
              type: "validation_error",
              code: "incomplete_number",
              message: "Your card number is incomplete.",
            },
          }
        const elsewhere = cvc === "302"
        const answer = await ask(
          `${idOf(secret)}/confirm`,
          {
            client_secret: secret,
            "payment_method_data[type]": "card",
            "payment_method_data[card][number]": number,
            "payment_method_data[card][exp_month]": month,
            "payment_method_data[card][exp_year]": `20${year}`,
            "payment_method_data[card][cvc]": cvc,
            ...(elsewhere ? { return_url: confirmParams.return_url } : {}),
          },
          true,
        )
        if ("error" in answer || answer.paymentIntent.status !== "requires_action") return answer
        if (!elsewhere) return inPage(secret)
        location.href = BANK + idOf(secret)
        return new Promise<never>(() => undefined)
      },
    }
  }
  Object.assign(window, { Stripe: Object.assign(stripe, { version: "endive" }) })
}
