/**
 * Ends with 0 when the address that is given answers well, else with 1 and a word: for HEALTHCHECK, in images that have
 * no curl.
 */
const answer = await fetch(process.argv[2], { signal: AbortSignal.timeout(4_000) }).catch(
  (error) => ({ ok: false, status: error.cause?.code ?? error.name }),
)
if (!answer.ok) {
  console.error(`unwell: ${answer.status}`)
}
process.exit(answer.ok ? 0 : 1)
