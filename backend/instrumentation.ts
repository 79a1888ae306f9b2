import { ApiLoader } from "@medusajs/framework/http"
import { oneLocale } from "./src/api/one-locale"
import { drainBeforeClosing } from "./src/http/drain"

/**
 * Medusa calls this by name before it sets up its routes and its server, and says "OTEL registered"; nothing is traced. It
 * is the one way to stand around a middleware of Medusa's own, or before the end of its server.
 */
export function register(): void {
  ApiLoader.traceMiddleware = oneLocale
  // Without Redis there is no second process, and an end need not wait.
  if (process.env.REDIS_URL) drainBeforeClosing()
}
