import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import VietqrService from "./service"

export default ModuleProvider(Modules.PAYMENT, { services: [VietqrService] })
