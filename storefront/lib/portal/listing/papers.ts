import { LARGEST_PAPER } from "../apply/paper"
import { numberTyped } from "./numbers"
import { CERTIFICATE_KINDS, type DraftCertificate, type DraftFacts } from "./types"

/** Which paper a form is about, or the address that it is sent to. */
export const paperKind = (form: FormData | URLSearchParams): "licence" | "certificate" =>
  form.get("kind") === "licence" ? "licence" : "certificate"

/** Whether the paper of a form is larger than the shop takes: known before anybody waits for it to be sent. */
export function isTooLarge(form: FormData): boolean {
  const paper = form.get("file")
  return paper instanceof File && paper.size > LARGEST_PAPER
}

/** A certificate as its form says it; empty fields are left out. */
export function certificateIn(
  form: FormData,
): Partial<Omit<DraftCertificate, "stars">> & { stars?: unknown } {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === "string" ? value.trim() || undefined : undefined
  }
  const kind = CERTIFICATE_KINDS.find((one) => one === form.get("certificate_kind"))
  return {
    ...(kind ? { kind } : {}),
    ...(kind === "other" ? given("name", text("name")) : {}),
    ...given("number", text("number")),
    ...given("issuer", text("issuer")),
    ...given("issued_on", text("issued_on")),
    ...given("expires_on", text("expires_on")),
    ...(kind === "ocop" ? given("stars", numberTyped(text("stars"))) : {}),
  }
}

/** What the section says once the paper is added, or a certificate is taken away. */
export function withPaper(
  facts: DraftFacts,
  kind: "licence" | "certificate",
  paper: { file?: string; certificate: object; remove: FormDataEntryValue | null },
): Record<string, unknown> {
  if (kind === "licence") return { ...facts.keeping, ...given("licence_file", paper.file) }
  const certificates = facts.certificates?.items ?? []
  if (paper.remove !== null)
    return { items: certificates.filter((_, place) => String(place) !== paper.remove) }
  return { items: [...certificates, { ...paper.certificate, ...given("file", paper.file) }] }
}

function given(name: string, value: unknown): Record<string, unknown> {
  return value === undefined ? {} : { [name]: value }
}
