import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import loadHasher from "@medusajs/caching-redis/dist/loaders/hash"
import connect from "./connect"
import OpenCachingProvider from "./service"

export default ModuleProvider(Modules.CACHING, {
  services: [OpenCachingProvider],
  loaders: [connect, loadHasher],
})
