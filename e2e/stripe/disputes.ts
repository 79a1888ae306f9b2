import type Stripe from "stripe"
import { invalid } from "./failure.js"
import { type Ledger, newId, now } from "./ledger.js"

const DAYS_TO_ANSWER = 9

/** The holder of the card tells his bank that he did not buy this. */
export function open(ledger: Ledger, intentId: string): Stripe.Dispute {
  const intent = ledger.intent(intentId)
  const charge = ledger.chargeOf(intent)
  if (!charge?.captured) throw invalid("Nothing was charged that could be disputed.")
  const dispute = {
    id: newId("dp"),
    object: "dispute",
    amount: charge.amount_captured - charge.amount_refunded,
    balance_transactions: [],
    charge: charge.id,
    created: now(),
    currency: charge.currency,
    evidence: NO_EVIDENCE,
    evidence_details: {
      due_by: now() + DAYS_TO_ANSWER * 86_400,
      has_evidence: false,
      past_due: false,
      submission_count: 0,
    },
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: intent.id,
    reason: "fraudulent",
    status: "needs_response",
  } satisfies Stripe.Dispute
  charge.disputed = true
  ledger.disputes.set(dispute.id, dispute)
  ledger.emit("charge.dispute.created", dispute)
  return dispute
}

/** The bank has decided. */
export function close(ledger: Ledger, id: string, status: "won" | "lost"): Stripe.Dispute {
  const dispute = ledger.dispute(id)
  dispute.status = status
  ledger.emit("charge.dispute.closed", dispute)
  return dispute
}

const NO_EVIDENCE: Stripe.Dispute.Evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
}
