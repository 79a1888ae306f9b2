import { describeFailure } from "./failure.mjs"
import { whenOrphaned } from "./orphaned.mjs"
import { demoAccounts, demoAddress } from "./ready.mjs"
import { duration, say } from "./progress.mjs"
import { Shop } from "./shop.mjs"

/**
 * Starts the shop, says when it is ready, serves until a signal comes, and leaves nothing behind.
 * The process ends with 0 after a signal and with 1 when the shop could not be kept up.
 * @param {import("./modes.mjs").Mode} mode
 * @param {{ afterStart?: (shop: Shop) => (() => void) | Promise<() => void> }} [options]
 *   afterStart: gives what must be called before the shop stops
 */
export async function serve(mode, { afterStart } = {}) {
  const began = performance.now()
  const shop = new Shop(mode)
  /** @type {(() => void) | undefined} */
  let before
  /** @type {Promise<never> | undefined} */
  let ending
  const end = (/** @type {number} */ code) => {
    ending ??= (async () => {
      before?.()
      await shop.stop()
      process.exit(code)
    })()
    return ending
  }
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      if (!ending) {
        say(`\n${signal}: stopping`)
      }
      void end(0)
    })
  }
  whenOrphaned(() => {
    say("the process that started the shop is gone: stopping")
    void end(0)
  })
  shop.lost.catch((error) => {
    say(describeFailure(error))
    return end(1)
  })
  try {
    const ready = await shop.start()
    before = await afterStart?.(shop)
    if (!ending) {
      say(`✓ the shop is open (${duration(performance.now() - began)}); Ctrl-C closes it`)
      sayHowToBegin(shop)
      process.stdout.write(`${ready}\n`)
      sayWhereTheDemoIs(shop)
    }
  } catch (error) {
    // A start that was cut short by a signal fails too; that is not worth a word.
    if (!ending) {
      say(describeFailure(error))
      await end(1)
    }
  }
}

/**
 * The doors of the demo open on this machine alone, so that elsewhere their address would lead nowhere.
 * @param {Shop} shop
 */
function sayWhereTheDemoIs({ settings }) {
  const address = settings && demoAddress(settings)
  if (address) {
    say(`  look around, every door one click away: ${address}`)
  }
}

/** @param {Shop} shop */
function sayHowToBegin({ settings }) {
  if (!settings) {
    return
  }
  say(`  logs: ${settings.dataDir}/logs`)
  // Who may enter is known to those whom people enter by.
  if (settings.workerMode !== "worker" && !demoAccounts(settings.dataDir).admin) {
    say(
      "  no account has a known password; invite the first of the platform's staff with\n" +
        "    npm run admin -- you@example.vn",
    )
  }
}
