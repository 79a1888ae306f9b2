import { ApiLoader } from "@medusajs/framework/http"
import { oneLocale } from "./src/api/one-locale"

/**
 * Medusa calls this by name before it sets up its routes, and says "OTEL registered"; nothing is traced. It is the one
 * way to stand around a middleware of Medusa's own.
 */
export function register(): void {
  ApiLoader.traceMiddleware = oneLocale
}
