import connect from "./connect"
import { RedisCacheService } from "@medusajs/cache-redis/dist/services"

/** Medusa's older cache on Redis; it holds the challenges of second factors, so that its absence is an error and soon told. */
export default { service: RedisCacheService, loaders: [connect] }
