import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import beTheOnlyProcess from "./only-process"
import connectLocks from "./redis"
import OrderedLockingProvider from "./service"

export default ModuleProvider(Modules.LOCKING, {
  services: [OrderedLockingProvider],
  loaders: [beTheOnlyProcess, connectLocks],
})
